package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class ListAddressTest {

    /** Faces carries out whatever looks like a form, so a link with its fields would write them into another record. */
    @Test
    void linksOfAPageWhoseFormWasRefusedCarryItsAddressAlone() {
        var address = new ListAddress();
        address.request = request(
                "id=10&paper=PARTNER&crooked%zz=1&empty",
                Map.of("id", "10", "paper", "PARTNER", "signedOn", "99/99/2026", "jakarta.faces.ViewState", "1:1"));

        assertEquals("/content.xhtml?id=10&paper=GOODS", address.with("paper", "GOODS"));
        assertEquals("/content.xhtml?id=10&paper=PARTNER", address.getStart());
    }

    @Test
    void filterThatIsNoDayIsRefusedRatherThanForgotten() {
        var address = new ListAddress();
        address.request = request("from=31/02/2026", Map.of("from", "31/02/2026", "to", "28/02/2026"));

        assertEquals(LocalDate.of(2026, 2, 28), address.day("to"));
        assertNull(address.day("on"));
        var refusal = assertThrows(RuleViolated.class, () -> address.day("from"));
        assertEquals(ValueRule.DAY_INVALID, refusal.rule());
    }

    private static HttpServletRequest request(String query, Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ListAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryString" -> query;
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getContextPath" -> "";
                    case "getRequestURI" -> "/content.xhtml";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
