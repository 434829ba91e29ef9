package org.provenant.bench;

import java.util.List;

/** The page of a device that was touched ten times beside that of one that was touched a thousand times. */
final class DeviceBench implements Part {

    private static final double AIM = 1.2;

    private static final String TOUCHES = """
            with entry as (
              insert into audit_entry (id, recorded_at, actor, company_id, company, channel, use_case, reason, outcome,
                subjects, changes)
              select nextval('audit_entry_seq'), now(), 'admin', :company, 'Công ty', 'PAGE', 'CorrectEquipment',
                'Sửa ghi chú', 'DONE', array['Equipment:' || :device], 1 from generate_series(1, :times)
              returning id)
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select id, 0, 'CHANGED', 'Equipment', :device, 'TS', jsonb_build_object('note', jsonb_build_object(
              'before', jsonb_build_object('text', 'lần ' || id), 'after', jsonb_build_object('text', 'lần ' || id + 1)))
            from entry
            """;

    @Override
    public String name() {
        return "device";
    }

    @Override
    public void run(Figures figures) throws Exception {
        try (var product = Product.fresh("device", 512)) {
            var firm = Firm.in(product);
            firm.growTo(10_000);
            long few = firm.number("select min(id) from equipment");
            long many = few + 1;
            touch(firm, few, 9);
            touch(firm, many, 999);
            firm.sql().useHandle(handle -> handle.execute("vacuum analyze"));
            var users = Client.signedIn(product, 8);
            for (var tab : List.of("facts", "custody", "history")) {
                for (var count : List.of(1, 8)) {
                    compare(figures, users.subList(0, count), tab, few, many);
                }
            }
        }
    }

    private static void compare(Figures figures, List<Client> users, String tab, long few, long many) throws Exception {
        Visits.of(users, page(few, tab));
        var ten = Visits.of(users, page(few, tab));
        var thousand = Visits.of(users, page(many, tab));
        var name = "device, " + tab + ", " + users.size() + (users.size() == 1 ? " user" : " users");
        Visits.tell(figures, name + ", 10 entries", ten);
        Visits.tell(figures, name + ", 1 000 entries", thousand);
        figures.aim(name + ", p50 at 1 000 beside 10 entries", thousand.percentile(50) / ten.percentile(50), "×", AIM);
        figures.aim(name + ", p99 at 1 000 beside 10 entries", thousand.percentile(99) / ten.percentile(99), "×", AIM);
    }

    private static String page(long device, String tab) {
        return "/equipment/card.xhtml?id=" + device + "&tab=" + tab;
    }

    private static void touch(Firm firm, long device, int times) {
        firm.sql().useHandle(handle -> handle.createUpdate(TOUCHES)
                .bind("company", firm.company())
                .bind("device", device)
                .bind("times", times)
                .execute());
    }
}
