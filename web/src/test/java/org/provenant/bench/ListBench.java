package org.provenant.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.equipment.EquipmentSort;

/** The list of devices over HTTP at growing sizes, with one user and with eight at once. */
final class ListBench implements Part {

    private static final double AIM = 1.5;
    private static final int MOST_USERS = 8;

    private final Map<String, Map<Integer, Double>> slowest = new LinkedHashMap<>();

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void run(Figures figures) throws Exception {
        try (var product = Product.fresh("lists", 512)) {
            var firm = Firm.in(product);
            var users = Client.signedIn(product, MOST_USERS);
            try (var memory = Memory.of(product)) {
                figures.add("lists: heap at rest, after collection", memory.live(), "MiB");
                figures.add("lists: JVM at rest, resident", memory.resident(), "MiB");
                for (int size : Choice.sizes()) {
                    firm.growTo(size);
                    warmUp(users);
                    measure(figures, firm, users, size);
                }
                figures.add("lists: heap under load, after collection", memory.live(), "MiB");
                figures.add("lists: JVM under load, resident", memory.resident(), "MiB");
                figures.add("lists: PostgreSQL under load", memory.ofPostgres(), "MiB");
            }
            compare(figures);
        }
    }

    private static void warmUp(List<Client> users) throws Exception {
        for (var page : List.of("/equipment/list.xhtml", "/equipment/list.xhtml?q=may+tinh", "/home.xhtml")) {
            Visits.of(users, page);
        }
    }

    private void measure(Figures figures, Firm firm, List<Client> users, int size) throws Exception {
        for (var page : pages(firm, size).entrySet()) {
            for (var count : List.of(1, MOST_USERS)) {
                var name = "list, " + page.getKey() + ", " + count + (count == 1 ? " user" : " users");
                var latencies = Visits.of(users.subList(0, count), "/equipment/list.xhtml" + page.getValue());
                Visits.tell(figures, "%s, %,d devices".formatted(name, size), latencies);
                slowest.computeIfAbsent(name, key -> new HashMap<>()).put(size, latencies.percentile(99));
            }
        }
    }

    private void compare(Figures figures) {
        int smallest = Choice.sizes().get(0);
        int largest = Choice.sizes().get(Choice.sizes().size() - 1);
        if (largest == smallest) {
            return;
        }
        slowest.forEach((name, p99) -> figures.aim(
                "%s, p99 at %,d beside %,d devices".formatted(name, largest, smallest),
                p99.getOrDefault(largest, 0.0) / p99.getOrDefault(smallest, 1.0),
                "×",
                AIM));
        for (var count : List.of("1 user", MOST_USERS + " users")) {
            figures.aim(
                    "list, page deep within beside the first, %s, %,d devices, p99".formatted(count, largest),
                    p99("list, deep, " + count, largest) / p99("list, first, " + count, largest),
                    "×",
                    AIM);
        }
    }

    private double p99(String name, int size) {
        return slowest.getOrDefault(name, Map.of()).getOrDefault(size, 0.0);
    }

    private static Map<String, String> pages(Firm firm, int size) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("first", "");
        pages.put("deep", "?after=" + cursor(firm, size));
        pages.put("search, half of all", "?q=may+tinh+xach+tay");
        pages.put("search, one in a thousand", "?q=da+nang");
        pages.put("search, one device", "?q=" + serial(firm));
        pages.put("two filters", "?category=SERVER&stage=UNDER_REPAIR");
        for (var sort : EquipmentSort.values()) {
            pages.put("by " + sort, "?sort=" + sort);
        }
        return pages;
    }

    /** The key of page 10 000, or of the middle where there are fewer. */
    private static String cursor(Firm firm, int size) {
        int position = Math.min(size / 2, 10_000 * 50);
        var key = firm.sql().withHandle(handle -> handle.createQuery(
                        "select '>:' || id || ':' || asset_tag from equipment where company_id = :company"
                                + " order by asset_tag, id offset :position limit 1")
                .bind("company", firm.company())
                .bind("position", position)
                .mapTo(String.class)
                .one());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String serial(Firm firm) {
        return firm.sql().withHandle(handle -> handle.createQuery(
                        "select substr(serial_number, 5, 12) from equipment order by id offset 4321 limit 1")
                .mapTo(String.class)
                .one());
    }
}
