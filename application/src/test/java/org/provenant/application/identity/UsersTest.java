package org.provenant.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanySort;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class UsersTest {

    private static final Reason REASON = new Reason("Phân công lại nhiệm vụ");

    @Inject
    AddUser addUser;

    @Inject
    CorrectUser correctUser;

    @Inject
    LockUser lockUser;

    @Inject
    UnlockUser unlockUser;

    @Inject
    ResetPassword resetPassword;

    @Inject
    ChangePassword changePassword;

    @Inject
    GiveRole giveRole;

    @Inject
    WithdrawRole withdrawRole;

    @Inject
    RegisterCompany registerCompany;

    @Inject
    CallerLookup callers;

    @Inject
    UserList list;

    @Inject
    CompanyList companies;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void initialPasswordOpensNothingButTheChoiceOfAnOwnOne() {
        var added = add("hoa.le");
        give(added.user(), Role.RECORD_KEEPER);

        var before = caller(added.user());
        acting.as(before, () -> changePassword.change(added.initialPassword(), "lúa chín đầy đồng"));
        var after = caller(added.user());

        assertEquals(Set.of(), before.roles());
        assertEquals(Set.of(Role.RECORD_KEEPER), after.roles());
        assertEquals("ChangePassword", LastEntry.in(tables).useCase());
        assertEquals("••• → •••", LastEntry.in(tables).changes().get("UserAccount.passwordHash"));
    }

    @Test
    void initialPasswordsDiffer() {
        assertNotEquals(add("lan.1").initialPassword(), add("lan.2").initialPassword());
    }

    @Test
    void userNameIsUnique() {
        add("trung.ten");

        assertEquals(IdentityRule.LOGIN_TAKEN, ruleAgainst(() -> add(" Trung.Ten ")));
    }

    @Test
    void lockHoldsAtOnceAndKeepsTheRoles() {
        var user = ownPassword("khoa.nguoi");
        give(user, Role.AUDITOR);

        acting.as(Role.ADMINISTRATOR, () -> lockUser.lock(user, version(user), REASON));
        var locked = callers.callerOf(user, null, Channel.PAGE);
        acting.as(Role.ADMINISTRATOR, () -> unlockUser.unlock(user, version(user), REASON));

        assertTrue(locked.isEmpty());
        assertEquals(Set.of(Role.AUDITOR), caller(user).roles());
    }

    @Test
    void auditorOfAllCompaniesReadsEachAndChangesNone() {
        var user = ownPassword("kiem.tra.chung");

        acting.as(Role.ADMINISTRATOR, () -> giveRole.give(new GiveRole.Command(user, Role.AUDITOR, null, REASON)));

        var companies =
                callers.companiesOf(user).stream().map(CallerLookup.Choice::id).toList();
        assertTrue(companies.containsAll(List.of(acting.company(), acting.otherCompany())));
        for (var company : companies) {
            var there = callers.callerOf(user, company, Channel.PAGE).orElseThrow();
            assertEquals(company, there.company());
            assertEquals(Set.of(Role.AUDITOR), there.roles());
        }
        acting.as(
                Role.ADMINISTRATOR,
                () -> withdrawRole.withdraw(new WithdrawRole.Command(user, Role.AUDITOR, null, REASON)));
        assertEquals(List.of(), callers.companiesOf(user));
    }

    @Test
    void auditorReadsOfTheCompaniesThatThereAreTheOneThatIsAudited() {
        var seen =
                acting
                        .as(Role.AUDITOR, () -> companies.find(null, CompanySort.NAME.upwards(), 100, null))
                        .rows()
                        .stream()
                        .map(row -> new CompanyId(row.id()))
                        .toList();

        assertEquals(List.of(acting.company()), seen);
        assertEquals(
                acting.company().value(),
                acting.as(Role.AUDITOR, () -> companies.get(acting.company())).id());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> companies.get(acting.otherCompany()))));
    }

    @Test
    void lastAdministratorStays() {
        var only = acting.user(Role.ADMINISTRATOR);

        assertEquals(
                IdentityRule.LAST_ADMINISTRATOR,
                ruleAgainst(() -> acting.as(Role.ADMINISTRATOR, () -> lockUser.lock(only, version(only), REASON))));
        assertEquals(IdentityRule.LAST_ADMINISTRATOR, ruleAgainst(() -> withdraw(only, Role.ADMINISTRATOR)));
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() throws InterruptedException {
        var first = acting.user(Role.ADMINISTRATOR);
        var second = ownPassword("quan.tri.2");
        giveInstallation(second);

        var one = caller(first);
        var other = caller(second);

        var results =
                AtOnce.run(List.<Callable<Object>>of(() -> withdrawn(one, second), () -> withdrawn(other, first)));

        var refused = results.stream().filter(RuleViolated.class::isInstance).toList();
        assertEquals(1, refused.size(), results.toString());
        assertEquals(IdentityRule.LAST_ADMINISTRATOR, ((RuleViolated) refused.get(0)).rule());
        assertEquals(1, tables.count("role_grant where role = 'ADMINISTRATOR' and withdrawn_at is null"));
        restore(first, second);
    }

    private String withdrawn(Caller caller, UserId other) {
        acting.as(
                caller, () -> withdrawRole.withdraw(new WithdrawRole.Command(other, Role.ADMINISTRATOR, null, REASON)));
        return "withdrawn";
    }

    /** The other tests act as the first administrator. */
    private void restore(UserId first, UserId second) {
        if (caller(first).roles().isEmpty()) {
            acting.as(
                    caller(second), () -> giveRole.give(new GiveRole.Command(first, Role.ADMINISTRATOR, null, REASON)));
        }
        if (!caller(second).roles().isEmpty()) {
            withdraw(second, Role.ADMINISTRATOR);
        }
    }

    @Test
    void roleIsGivenOnceAndCanBeTakenBack() {
        var user = ownPassword("vai.tro");
        give(user, Role.COMPLIANCE_OFFICER);

        assertEquals(IdentityRule.ROLE_ALREADY_GIVEN, ruleAgainst(() -> give(user, Role.COMPLIANCE_OFFICER)));
        withdraw(user, Role.COMPLIANCE_OFFICER);
        assertEquals(IdentityRule.ROLE_NOT_GIVEN, ruleAgainst(() -> withdraw(user, Role.COMPLIANCE_OFFICER)));

        assertEquals(Set.of(), caller(user).roles());
        assertEquals(1, tables.count("role_grant where user_id = " + user.value()));
    }

    @Test
    void rolesOfACompanyNeedACompany() {
        var user = ownPassword("pham.vi");

        assertEquals(
                IdentityRule.ROLE_NEEDS_COMPANY,
                ruleAgainst(() -> acting.as(
                        Role.ADMINISTRATOR,
                        () -> giveRole.give(new GiveRole.Command(user, Role.RECORD_KEEPER, null, REASON)))));
        assertEquals(IdentityRule.ROLE_NEEDS_COMPANY, ruleAgainst(() -> give(user, Role.ADMINISTRATOR)));
    }

    @Test
    void auditorSeesTheUsersOfTheCompanyAndTheirRolesInIt() {
        var here = ownPassword("nguoi.o.day");
        give(here, Role.RECORD_KEEPER);
        acting.as(
                Role.ADMINISTRATOR,
                () -> giveRole.give(new GiveRole.Command(here, Role.RECORD_KEEPER, acting.otherCompany(), REASON)));
        var elsewhere = ownPassword("nguoi.noi.khac");
        acting.as(
                Role.ADMINISTRATOR,
                () -> giveRole.give(new GiveRole.Command(elsewhere, Role.AUDITOR, acting.otherCompany(), REASON)));

        var seen = acting.as(Role.AUDITOR, () -> list.get(here));

        assertEquals(1, seen.roles().size());
        assertEquals(
                2, acting.as(Role.ADMINISTRATOR, () -> list.get(here)).roles().size());
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(Role.AUDITOR, () -> list.get(elsewhere))));
    }

    @Test
    void listIsNarrowedByRoleCompanyAndState() {
        var user = ownPassword("loc.danh.sach");
        give(user, Role.RECORD_KEEPER);

        acting.as(Role.ADMINISTRATOR, () -> {
            assertEquals(1, count(new UserList.Query("loc danh", Role.RECORD_KEEPER, acting.company(), false)));
            assertEquals(0, count(new UserList.Query("loc danh", Role.AUDITOR, null, null)));
            assertEquals(0, count(new UserList.Query("loc danh", null, acting.otherCompany(), null)));
            assertEquals(0, count(new UserList.Query("loc danh", null, null, true)));
        });
    }

    @Test
    void correctionSaysWhatTheNameWas() {
        var user = ownPassword("sua.ten");

        acting.as(
                Role.ADMINISTRATOR,
                () -> correctUser.correct(
                        new CorrectUser.Command(user, version(user), "Đỗ Thị Sửa", Language.EN, null, REASON)));

        var entry = LastEntry.in(tables);
        assertEquals(REASON.text(), entry.reason());
        assertEquals("loc sua.ten → Đỗ Thị Sửa", entry.changes().get("UserAccount.name"));
        assertEquals("VI → EN", entry.changes().get("UserAccount.language"));
    }

    @Test
    void resetEndsTheOldPassword() {
        var added = add("quen.mat.khau");

        var next =
                acting.as(Role.ADMINISTRATOR, () -> resetPassword.reset(added.user(), version(added.user()), REASON));

        assertNotEquals(added.initialPassword(), next);
        assertTrue(callers.mustChangePassword(added.user()));
        assertFalse(LastEntry.in(tables).changes().toString().contains(next));
    }

    @Test
    void whatWasAskedForIsDoneThoughThePasswordIsHandedOverAnew() {
        var keeper = acting.user(Role.RECORD_KEEPER);
        acting.as(Role.ADMINISTRATOR, () -> resetPassword.reset(keeper, version(keeper), REASON));

        var job = callers.callerOf(keeper, acting.company(), Channel.JOB).orElseThrow();

        assertTrue(job.roles().contains(Role.RECORD_KEEPER));
        assertEquals(Set.of(), caller(keeper).roles());
    }

    @Test
    void whoRegistersACompanyCanGoOnAtOnce() {
        var facts = new Company.Facts(
                "Công ty TNHH Sao Mai", new TaxCode("0101243150"), "Bắc Ninh", "Ngô Thị Mai", null, true);

        var company = acting.as(Role.ADMINISTRATOR, () -> registerCompany.register(facts));

        var caller = callers.callerOf(acting.user(Role.ADMINISTRATOR), company, Channel.PAGE)
                .orElseThrow();
        assertEquals(Set.of(Role.ADMINISTRATOR, Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER), caller.roles());
        assertEquals(" → Công ty TNHH Sao Mai", LastEntry.in(tables).changes().get("Company.name"));
        assertEquals(" → Công ty TNHH Sao Mai", LastEntry.in(tables).changes().get("RoleGrant.company"));
        assertEquals(
                OrganisationRule.TAX_CODE_TAKEN,
                ruleAgainst(() -> acting.as(Role.ADMINISTRATOR, () -> registerCompany.register(facts))));
    }

    private AddUser.Added add(String login) {
        return acting.as(Role.ADMINISTRATOR, () -> addUser.add(login, "loc " + login, Language.VI, null));
    }

    private UserId ownPassword(String login) {
        var added = add(login);
        acting.as(caller(added.user()), () -> changePassword.change(added.initialPassword(), "lúa chín đầy đồng"));
        return added.user();
    }

    private Caller caller(UserId user) {
        return callers.callerOf(user, acting.company(), Channel.PAGE).orElseThrow();
    }

    private void give(UserId user, Role role) {
        acting.as(Role.ADMINISTRATOR, () -> giveRole.give(new GiveRole.Command(user, role, acting.company(), REASON)));
    }

    private void giveInstallation(UserId user) {
        acting.as(
                Role.ADMINISTRATOR, () -> giveRole.give(new GiveRole.Command(user, Role.ADMINISTRATOR, null, REASON)));
    }

    private void withdraw(UserId user, Role role) {
        acting.as(
                Role.ADMINISTRATOR,
                () -> withdrawRole.withdraw(
                        new WithdrawRole.Command(user, role, role.isPerCompany() ? acting.company() : null, REASON)));
    }

    private long count(UserList.Query query) {
        return list.find(query, UserSort.LOGIN.upwards(), 50, null).total();
    }

    private int version(UserId user) {
        return acting.as(Role.ADMINISTRATOR, () -> list.get(user)).version();
    }
}
