package org.provenant.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class SavedViewsTest {

    private static int run;

    @Inject
    Acting acting;

    @Inject
    SaveView save;

    @Inject
    ChangeView change;

    @Inject
    ShareView share;

    @Inject
    RetireView retire;

    @Inject
    ViewList list;

    @Inject
    TestDatabase tables;

    private final String name = "Bộ lọc " + ++run;

    @Test
    void aViewIsFoundByItsOwnerAloneUntilItIsShared() {
        var view = saved(Role.RECORD_KEEPER, name);

        assertEquals(List.of(view.value()), idsOf(Role.RECORD_KEEPER));
        assertEquals(List.of(), idsOf(Role.AUDITOR));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> list.get(view))));
        acting.as(Role.RECORD_KEEPER, () -> share.share(view, true));
        assertEquals(List.of(view.value()), idsOf(Role.AUDITOR));
        assertEquals(
                List.of(), acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> list.of(ViewedList.EQUIPMENT)));
        acting.as(Role.RECORD_KEEPER, () -> share.share(view, false));
        assertEquals(List.of(), idsOf(Role.AUDITOR));
        retireAll(view);
    }

    @Test
    void onlyItsOwnerChangesIt() {
        var view = saved(Role.RECORD_KEEPER, name);
        acting.as(Role.RECORD_KEEPER, () -> share.share(view, true));

        assertEquals(
                IdentityRule.VIEW_OF_ANOTHER,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER, () -> change.change(new ChangeView.Command(view, 2, "x", false)))));
        assertEquals(
                IdentityRule.VIEW_OF_ANOTHER,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> retire.retire(view))));
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER, () -> change.change(new ChangeView.Command(view, 1, "x", false)))));
        retireAll(view);
    }

    @Test
    void anAuditorKeepsViewsAndSharesNone() {
        var view = saved(Role.AUDITOR, name);

        assertThrows(Denied.class, () -> acting.as(Role.AUDITOR, () -> share.share(view, true)));
        acting.as(Role.AUDITOR, () -> retire.retire(view));
        assertEquals(List.of(), idsOf(Role.AUDITOR));
    }

    @Test
    void oneViewOpensTheList() {
        var first = saved(Role.RECORD_KEEPER, name);
        var second = saved(Role.RECORD_KEEPER, name + " b");

        acting.as(Role.RECORD_KEEPER, () -> change.change(new ChangeView.Command(first, 1, name, true)));
        acting.as(Role.RECORD_KEEPER, () -> change.change(new ChangeView.Command(second, 1, name + " b", true)));

        assertEquals(
                second.value(),
                acting.as(Role.RECORD_KEEPER, () -> list.preferred(ViewedList.EQUIPMENT))
                        .orElseThrow()
                        .id());
        retireAll(first, second);
        assertEquals(
                List.of(),
                acting.as(Role.RECORD_KEEPER, () -> list.preferred(ViewedList.EQUIPMENT)).stream()
                        .toList());
    }

    @Test
    void namesAreTakenUntilTheirViewIsRetired() {
        var view = saved(Role.RECORD_KEEPER, name);

        assertEquals(
                IdentityRule.VIEW_NAME_TAKEN,
                ruleAgainst(() -> saved(Role.RECORD_KEEPER, name.toUpperCase(Locale.ROOT))));
        retireAll(view);
        assertEquals("RetireView", LastEntry.in(tables).useCase());
        assertEquals(1, tables.count("saved_view where retired and id = " + view.value()));
        retireAll(saved(Role.RECORD_KEEPER, name));
        assertEquals(
                IdentityRule.VIEW_RETIRED, ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> retire.retire(view))));
    }

    @Test
    void aViewLeadsNowhereElse() {
        for (var state : List.of("q=a\nb", "//evil", "q=<b>", "a=" + "x".repeat(2000))) {
            assertEquals(
                    IdentityRule.VIEW_STATE_INVALID,
                    ruleAgainst(
                            () -> acting.as(Role.RECORD_KEEPER, () -> save.save(ViewedList.EQUIPMENT, name, state))),
                    state);
        }
    }

    private SavedViewId saved(Role role, String called) {
        return acting.as(role, () -> save.save(ViewedList.EQUIPMENT, called, "stage=IN_USE&sort=-MODEL"));
    }

    private void retireAll(SavedViewId... views) {
        for (var view : views) {
            acting.as(Role.RECORD_KEEPER, () -> retire.retire(view));
        }
    }

    private List<Long> idsOf(Role role) {
        return acting.as(role, () -> list.of(ViewedList.EQUIPMENT)).stream()
                .map(ViewList.View::id)
                .toList();
    }
}
