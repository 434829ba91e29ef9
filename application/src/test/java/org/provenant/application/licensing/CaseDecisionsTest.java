package org.provenant.application.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Database;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class CaseDecisionsTest {

    private static final Reason REASON = new Reason("Công ty mẹ chuyển dây chuyền sang nhà máy Hà Nội");

    private static final ImportIntent SERVERS = new ImportIntent(
            "Máy chủ quản lý sản xuất",
            new HsCode("84715090"),
            GoodsState.USED,
            2023,
            ImportPurpose.OWN_PRODUCTION,
            OwnerRelation.RELATED,
            Map.of("NOT-SOLD", Answer.YES, "SP1-OWN-PRODUCTION", Answer.YES));

    @Inject
    DecideCase decideCase;

    @Inject
    CaseDecisions decisions;

    @Inject
    CaseAdviser adviser;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void adviceKeptBeforeCodesWereToldIsStillRead() {
        var read = AdviceText.read("{\"listing\":null,\"cases\":[],\"outside\":[],\"principles\":[],\"controls\":[]}");

        assertNull(read.code());
    }

    @Test
    void decisionKeepsWhatWasAskedAndWhatTheRulesAdvised() {
        var advised = acting.as(Role.COMPLIANCE_OFFICER, () -> adviser.advise(SERVERS));

        var card = card(decide(PermittedCase.SP1, null));

        assertEquals(SERVERS, card.intent());
        assertEquals(advised.point(), card.point());
        assertEquals(advised.advice(), card.advice());
        assertEquals(PermittedCase.SP1, card.permittedCase());
        assertEquals(REASON.text(), card.reason());
        assertFalse(card.againstAdvice());
        var entry = LastEntry.in(tables);
        assertEquals("DecideCase", entry.useCase());
        assertEquals(" → SP1", entry.changes().get("CaseDecision.permittedCase"));
        assertEquals(REASON.text(), entry.reason());
    }

    @Test
    void userDecidesAlsoAgainstTheAdvice() {
        assertTrue(card(decide(PermittedCase.SP4, null)).againstAdvice());
        assertTrue(card(decide(null, OutsideRoute.NL0)).againstAdvice());
    }

    @Test
    void eitherACaseOrAnotherRouteIsChosen() {
        assertEquals(RegulationRule.ONE_WAY, ruleAgainst(() -> decide(null, null)));
        assertEquals(RegulationRule.ONE_WAY, ruleAgainst(() -> decide(PermittedCase.SP1, OutsideRoute.BAN)));
    }

    @Test
    void nobodyChangesADecision() {
        decide(PermittedCase.SP1, null);

        for (var statement : new String[] {"update case_decision set reason = 'x'", "delete from case_decision"}) {
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.aside(sql -> sql.execute(statement)),
                    statement);
        }
    }

    @Test
    void decisionOfAnotherCompanyIsNotThere() {
        var id = decide(PermittedCase.SP1, null);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> decisions.get(id))));
        assertEquals(0, acting.as(acting.callerElsewhere(Role.AUDITOR), () -> decisions
                .find(null, null, CaseDecisionSort.DECIDED_AT.downwards(), 10, null)
                .total()));
        assertTrue(acting.as(Role.AUDITOR, () -> decisions
                        .find("san xuat", PermittedCase.SP1, CaseDecisionSort.DECIDED_AT.downwards(), 10, null)
                        .total())
                > 0);
    }

    private CaseDecisionId decide(@Nullable PermittedCase permittedCase, @Nullable OutsideRoute route) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> decideCase.decide(new DecideCase.Command(SERVERS, permittedCase, route, REASON)));
    }

    private CaseDecisions.Card card(CaseDecisionId id) {
        return acting.as(Role.AUDITOR, () -> decisions.get(id));
    }
}
