package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.AddUser;
import org.provenant.application.identity.GiveRole;
import org.provenant.application.identity.RegisterCompany;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.organisation.AssignPerson;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

/** The company of the demo: its users, places and custodians, who are called by their posts. */
@ApplicationScoped
class DemoCompany {

    private static final LocalDate FOUNDED = LocalDate.of(2024, 11, 25);
    private static final Reason DEMO = new Reason("Dữ liệu minh họa");

    private static final Company.Facts FACTS = new Company.Facts(
            "Công ty TNHH Điện tử Minh Họa (dữ liệu mẫu)",
            new TaxCode("9999999997"),
            "Lô M1, Khu công nghiệp Minh Họa, thành phố Hà Nội",
            "Tổng Giám đốc (minh họa)",
            "Tổng Giám đốc",
            true);

    @Inject
    Callers callers;

    @Inject
    CompanyList companies;

    @Inject
    RegisterCompany registerCompany;

    @Inject
    AddUser addUser;

    @Inject
    GiveRole giveRole;

    @Inject
    SetMailServer setMailServer;

    @Inject
    AddPlace addPlace;

    @Inject
    AddPerson addPerson;

    @Inject
    AddUnit addUnit;

    @Inject
    AssignPerson assignPerson;

    boolean exists() {
        return !callers.as(program(), () -> companies.choices()).isEmpty();
    }

    DemoCast make() {
        DemoClock.travelTo(
                FOUNDED.atTime(LocalTime.of(8, 0)).atZone(Terms.VIETNAM).toInstant());
        return callers.as(program(), () -> {
            holdMail();
            var officerAdded = added("demo-tuanthu", "Cán bộ tuân thủ (minh họa)");
            var officer = officerAdded.user();
            var company = callers.as(acting(officer), () -> registerCompany.register(FACTS));
            var director = added("demo-giamdoc", "Phó Giám đốc (minh họa)");
            give(director.user(), Role.COMPLIANCE_OFFICER, company);
            var keeper = user("demo-thietbi", "Cán bộ thiết bị (minh họa)");
            give(keeper, Role.RECORD_KEEPER, company);
            var auditor = user("demo-kiemtra", "Kiểm tra viên (minh họa)");
            give(auditor, Role.AUDITOR, company);
            var keeping = caller(keeper, "Cán bộ thiết bị (minh họa)", company, Role.RECORD_KEEPER);
            var places = callers.as(keeping, this::places);
            var persons = callers.as(keeping, this::persons);
            callers.as(keeping, () -> units(persons));
            var complying = caller(officer, "Cán bộ tuân thủ (minh họa)", company, Role.COMPLIANCE_OFFICER);
            var directing = caller(director.user(), "Phó Giám đốc (minh họa)", company, Role.COMPLIANCE_OFFICER);
            return new DemoCast(
                    callers,
                    keeping,
                    complying,
                    caller(auditor, "Kiểm tra viên (minh họa)", company, Role.AUDITOR),
                    List.of(
                            new DemoApprover(complying, officerAdded.initialPassword()),
                            new DemoApprover(directing, director.initialPassword())),
                    places,
                    persons);
        });
    }

    /** Letters of the demo wait to be looked at; none leaves for people who do not exist. */
    private void holdMail() {
        setMailServer.set(new SetMailServer.Command(
                0,
                new MailServer.Facts(
                        false, "localhost", 25, MailEncryption.NONE, null, "provenant@minhhoa.example", 1, 60, 5),
                null,
                DEMO));
    }

    /** The program acts before there are users; it has the administrator's rights and its own name in the history. */
    static Caller program() {
        return acting(new UserId(0));
    }

    private static Caller acting(UserId user) {
        return new Caller(user, "Provenant (demo)", null, null, Set.of(Role.ADMINISTRATOR), Channel.SYSTEM);
    }

    /** Their passwords are known to nobody, so nobody signs in as them until an administrator hands out new ones. */
    private static Caller caller(UserId user, String name, CompanyId company, Role role) {
        return new Caller(user, name, company, FACTS.name(), Set.of(role), Channel.PAGE);
    }

    private UserId user(String login, String name) {
        return added(login, name).user();
    }

    private AddUser.Added added(String login, String name) {
        return addUser.add(login, name, Language.VI, login + "@minhhoa.example");
    }

    private void give(UserId user, Role role, CompanyId company) {
        giveRole.give(new GiveRole.Command(user, role, company, DEMO));
    }

    private Map<String, PlaceId> places() {
        var places = new HashMap<String, PlaceId>();
        place(places, PlaceKind.SITE, null, "HN", "Nhà máy Hà Nội");
        place(places, PlaceKind.BUILDING, "HN", "HN-A", "Tòa nhà A");
        place(places, PlaceKind.ROOM, "HN-A", "PMC", "Phòng máy chủ");
        place(places, PlaceKind.ROOM, "HN-A", "PKT", "Phòng kỹ thuật");
        place(places, PlaceKind.ROOM, "HN-A", "HN-A-301", "Văn phòng dự án");
        place(places, PlaceKind.BUILDING, "HN", "HN-B", "Nhà xưởng B");
        place(places, PlaceKind.ROOM, "HN-B", "HN-B-L1", "Dây chuyền SMT 1");
        place(places, PlaceKind.ROOM, "HN-B", "HN-B-L2", "Dây chuyền kiểm tra 2");
        place(places, PlaceKind.ROOM, "HN", "KHO", "Kho thiết bị");
        return places;
    }

    private void place(Map<String, PlaceId> places, PlaceKind kind, @Nullable String inside, String code, String name) {
        places.put(code, addPlace.add(new AddPlace.Command(kind, places.get(inside), code, name, null)));
    }

    private Map<String, PersonId> persons() {
        var persons = new HashMap<String, PersonId>();
        person(persons, "NV001", "Trưởng phòng CNTT", "Phòng CNTT");
        person(persons, "NV002", "Thủ kho thiết bị", "Kho");
        person(persons, "NV003", "Kỹ sư hệ thống", "Phòng CNTT");
        person(persons, "NV004", "Trưởng chuyền SMT 1", "Xưởng B");
        person(persons, "NV005", "Trưởng nhóm kiểm tra", "Xưởng B");
        person(persons, "NV006", "Trưởng dự án phần mềm", "Văn phòng dự án");
        return persons;
    }

    private UnitId units(Map<String, PersonId> persons) {
        var information = unit(null, "CNTT", "Phòng Công nghệ thông tin", persons.get("NV001"));
        var works = unit(null, "XB", "Xưởng B", persons.get("NV004"));
        var testing = unit(works, "XB-KT", "Nhóm kiểm tra", persons.get("NV005"));
        assign(persons, "NV001", information);
        assign(persons, "NV003", information);
        assign(persons, "NV004", works);
        assign(persons, "NV005", testing);
        return information;
    }

    private UnitId unit(@Nullable UnitId whole, String code, String name, @Nullable PersonId head) {
        return addUnit.add(
                new AddUnit.Command(whole == null ? UnitKind.DEPARTMENT : UnitKind.TEAM, whole, code, name, head));
    }

    private void assign(Map<String, PersonId> persons, String code, UnitId unit) {
        assignPerson.assign(Objects.requireNonNull(persons.get(code)), 1, unit, DEMO);
    }

    private void person(Map<String, PersonId> persons, String code, String name, String unit) {
        persons.put(code, addPerson.add(code, name, unit));
    }
}
