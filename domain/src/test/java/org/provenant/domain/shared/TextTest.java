package org.provenant.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "'  PF2A  BC ', 'PF2A BC'",
        "'PF\tA', 'PF A'",
        "'PF\u00a0A', 'PF A'",
        "'Ma\u0301y', 'Máy'",
        "'PF\u200b2A', 'PF2A'",
        "'\ufeffPF2A', 'PF2A'",
        "'PF\u00ad2A', 'PF2A'",
        "'PF\u202e2A\u202c', 'PF2A'",
        "'PF\u20662A\u2069', 'PF2A'",
        "'Máy 💻', 'Máy 💻'",
        "'\u200b', ''"
    })
    void textIsWhatIsSeen(String typed, String kept) {
        assertEquals(kept, Text.tidy(typed));
    }

    @Test
    void halfACharacterIsNone() {
        assertEquals("PF2A", Text.tidy("PF\ud83d2A"));
    }
}
