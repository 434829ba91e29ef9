package org.provenant.application.licensing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.provenant.domain.regulation.CaseAdvice;

/** Keeps an advice as text, so that it reads the same whatever the finder says later. */
final class AdviceText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AdviceText() {}

    static String write(CaseAdvice advice) {
        try {
            return JSON.writeValueAsString(advice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }

    static CaseAdvice read(String text) {
        try {
            return JSON.readValue(text, CaseAdvice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us: " + text, e);
        }
    }
}
