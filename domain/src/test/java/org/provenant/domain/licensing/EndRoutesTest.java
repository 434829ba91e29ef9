package org.provenant.domain.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.ExampleRules;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.RuleViolated;

class EndRoutesTest {

    private static final List<RuleRow> BOOK = List.of(
            route("D-REX", "ALL"),
            route("D-DES", "RS1 SP1"),
            ExampleRules.row(RuleKind.DISPOSAL_ROUTE, "D-COP", Map.of()),
            ExampleRules.row(
                    RuleKind.CONDITION,
                    "PR1-ABROAD",
                    Map.of(RuleField.CASES, "PR1", RuleField.TEST, "ALL_OUTPUT_ABROAD")));

    @Test
    void routeIsOpenToTheCasesThatItNames() {
        assertEquals(
                List.of(EndRoute.RE_EXPORT, EndRoute.DESTRUCTION, EndRoute.WASTE_HANDLER, EndRoute.CHANGE_OF_PURPOSE),
                open(PermittedCase.SP1));
        assertEquals(
                List.of(EndRoute.RE_EXPORT, EndRoute.WASTE_HANDLER, EndRoute.CHANGE_OF_PURPOSE),
                open(PermittedCase.SP2));
    }

    @Test
    void goodsThatAllLeaveVietnamAreReExportedWhateverTheBookLeavesOpen() {
        assertEquals(List.of(EndRoute.RE_EXPORT), open(PermittedCase.PR1));
        assertEquals(List.of(EndRoute.RE_EXPORT), new EndRoutes(PermittedCase.PR1, BOOK.subList(3, 4)).open());
    }

    @Test
    void refusalNamesWhatIsOpenAndTheSource() {
        var routes = new EndRoutes(PermittedCase.PR1, BOOK);
        routes.require(null);
        routes.require(EndRoute.RE_EXPORT);

        var refused = assertThrows(RuleViolated.class, () -> routes.require(EndRoute.CHANGE_OF_PURPOSE));

        assertEquals(LicensingRule.ROUTE_NOT_OF_CASE, refused.rule());
        assertEquals(
                List.of(
                        EndRoute.CHANGE_OF_PURPOSE,
                        PermittedCase.PR1,
                        List.of(EndRoute.RE_EXPORT),
                        "QĐ 18/2016/QĐ-TTg",
                        Certainty.SECONDARY),
                refused.values());
    }

    private static RuleRow route(String code, String cases) {
        return ExampleRules.row(RuleKind.DISPOSAL_ROUTE, code, Map.of(RuleField.CASES, cases));
    }

    private static List<EndRoute> open(PermittedCase permittedCase) {
        return new EndRoutes(permittedCase, BOOK).open();
    }
}
