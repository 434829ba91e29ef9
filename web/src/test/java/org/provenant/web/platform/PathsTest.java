package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/permit/view.xhtml?id=5", "/equipment/list.xhtml?q=m%C3%A1y&after=a//b"})
    void addressInsideIsKept(String address) {
        assertEquals(address, Paths.inside(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "permit/list.xhtml",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/\t/elsewhere.example/",
                "/permit\r\nSet-Cookie: a=b",
                "/sign-in.xhtml?to=/sign-in.xhtml"
            })
    void addressElsewhereLeadsHome(String address) {
        assertEquals(Paths.HOME, Paths.inside(address));
    }

    @Test
    void signInLeadsBack() {
        assertEquals(
                "/sign-in.xhtml?to=%2Fpermit%2Fview.xhtml%3Fid%3D5", Paths.signInFor("/permit/view.xhtml?id=5", false));
        assertEquals("/sign-in.xhtml?expired=true", Paths.signInFor(Paths.HOME, true));
    }
}
