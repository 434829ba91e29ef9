package org.provenant.application.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;

@RegisterTest
class RuleBookTest {

    @Inject
    LoadRuleBook loadRuleBook;

    @Inject
    CaseRules caseRules;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void firstStartLoadsTheBookOnce() {
        var rows = tables.count("rule_row");

        loadRuleBook.load();

        assertTrue(rows > 250, () -> rows + " rows");
        assertEquals(rows, tables.count("rule_row"));
        assertEquals(1, tables.count("rule_book_edition where origin = 'SEED' and rows_added = " + rows));
    }

    @Test
    void dossierOfCaseNeedsItsPapersAndThoseOfAllCases() {
        var papers = rules(PermittedCase.SP1).papers();

        var codes = papers.stream().map(Paper::code).toList();
        assertEquals(List.of("REQ", "USE", "MGT", "EOL", "LEGAL"), codes.subList(0, 5));
        assertTrue(codes.containsAll(List.of("FORM1", "SPEC", "SP1-OWN", "SP1-ORIGIN", "SP1-XFER")));
        assertFalse(codes.contains("RS1-PLAN"));
        assertEquals(Certainty.ASSUMED, paper(papers, "SPEC").source().certainty());
    }

    @Test
    void papersOfBeforeTheCircularAreThoseOfTheDecision() {
        var papers = rulesOn(PermittedCase.SP1, LocalDate.of(2025, 10, 30)).papers();

        assertEquals(
                List.of("LEGAL", "FORM1", "SPEC", "SP1-OWN", "SP1-ORIGIN", "SP1-XFER"),
                papers.stream().map(Paper::code).toList());
    }

    @Test
    void deadlinesAreThoseOfTheCaseAndNoneIsInvented() {
        assertEquals(
                Map.of("SP", 3, "RS", 1, "PR", 1),
                Map.of(
                        "SP", deadline(PermittedCase.SP4, ParameterCode.SUPPLEMENT_REQUEST_DAYS),
                        "RS", deadline(PermittedCase.RS1, ParameterCode.SUPPLEMENT_REQUEST_DAYS),
                        "PR", deadline(PermittedCase.PR1, ParameterCode.SUPPLEMENT_REQUEST_DAYS)));
        assertEquals(5, deadline(PermittedCase.SP4, ParameterCode.DECISION_DAYS));
        assertEquals(5, deadline(PermittedCase.PR1, ParameterCode.DECISION_DAYS));
        assertFalse(parameters(PermittedCase.SP1).containsKey(ParameterCode.RESEARCH_HANDLING_MONTHS));
        parameters(PermittedCase.SP1)
                .values()
                .forEach(each ->
                        assertFalse(each.source().isVerified(), each.code().name()));
    }

    private int deadline(PermittedCase permittedCase, ParameterCode code) {
        return Objects.requireNonNull(parameters(permittedCase).get(code))
                .number()
                .orElseThrow();
    }

    private Map<ParameterCode, Parameter> parameters(PermittedCase permittedCase) {
        return rules(permittedCase).parameters().stream().collect(Collectors.toMap(Parameter::code, each -> each));
    }

    private static Paper paper(List<Paper> papers, String code) {
        return papers.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private CaseRules.Rules rules(PermittedCase permittedCase) {
        return acting.as(Role.AUDITOR, () -> caseRules.of(permittedCase, null));
    }

    private CaseRules.Rules rulesOn(PermittedCase permittedCase, LocalDate day) {
        return acting.as(Role.AUDITOR, () -> caseRules.of(permittedCase, new RulePoint(1, day)));
    }
}
