package org.provenant.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several users at their daily work for an hour: they list and search, open devices, move them, import small files and
 * draw reports. Memory, connections and answering times should be at the end what they were at the beginning.
 */
final class LoadBench implements Part {

    private static final long SEED = 20_260_315;

    /** What is only cached is let go by each collection, so that what is left is what is really held. */
    private static final String LETS_CACHES_GO = "-XX:SoftRefLRUPolicyMSPerMB=0";

    private static final int DEVICES = 20_000;
    private static final int IMPORTED = 20;
    private static final List<String> LISTS = List.of(
            "/equipment/list.xhtml",
            "/equipment/list.xhtml?q=may+tinh",
            "/equipment/list.xhtml?q=da+nang",
            "/equipment/list.xhtml?sort=-RECEIVED_ON",
            "/equipment/list.xhtml?category=SERVER&stage=IN_USE",
            "/permit/list.xhtml",
            "/customs/list.xhtml",
            "/audit/list.xhtml",
            "/home.xhtml");

    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public String name() {
        return "load";
    }

    @Override
    public void run(Figures figures) throws Exception {
        try (var product = Product.fresh("load", 512, LETS_CACHES_GO)) {
            var firm = Firm.in(product);
            firm.growTo(DEVICES);
            try (var memory = Memory.of(product)) {
                var work = new Work(product, firm);
                work.during(1);
                double heap = memory.live();
                long connections = connections(firm);
                System.out.println("load: seed " + SEED);
                var answers = work.during(Choice.minutes() * 60);
                tell(figures, answers);
                figures.add("load: heap after collection, at the start", heap, "MiB");
                figures.aim("load: heap after collection, end beside start", memory.live() / heap, "×", 1.2);
                figures.add("load: connections, at the start", connections, "");
                figures.add("load: connections, at the end", connections(firm), "");
            }
        }
    }

    private void tell(Figures figures, List<Answer> answers) {
        long whole = Choice.minutes() * 60_000_000_000L;
        long span = Math.min(600_000_000_000L, whole / 6);
        var first = new Latencies();
        var last = new Latencies();
        for (var answer : answers) {
            if (answer.at < span) {
                first.add(answer.nanos);
            } else if (answer.at >= whole - span) {
                last.add(answer.nanos);
            }
        }
        first.end();
        last.end();
        figures.add("load: answers", answers.size(), "");
        figures.aim("load: answers 5xx", failures.get(), "", 0);
        figures.add("load: answers 4xx", refusals.get(), "");
        figures.add("load: p95 in the beginning", first.percentile(95), "ms");
        figures.add("load: p95 in the end", last.percentile(95), "ms");
        figures.aim("load: p95, end beside beginning", last.percentile(95) / first.percentile(95), "×", 1.1);
    }

    private static long connections(Firm firm) {
        return firm.number("select count(*) from pg_stat_activity where application_name = 'provenant'");
    }

    /** One answer: when it came, after the beginning, and how long it took. */
    private record Answer(long at, long nanos) {}

    /** What the users do. */
    private final class Work {

        private final Product product;
        private final Firm firm;
        private final List<Client> users;
        private final long site;
        private final long declaration;
        private final long firstDevice;
        private final long draft;
        private List<Answer> answers = new ArrayList<>();
        private long started;

        Work(Product product, Firm firm) throws IOException, InterruptedException {
            this.product = product;
            this.firm = firm;
            this.users = Client.signedIn(product, 6);
            this.site = firm.number("select min(id) from place where company_id = :company");
            this.declaration = firm.number("select max(id) from declaration where company_id = :company");
            this.firstDevice = firm.number("select min(id) from equipment where company_id = :company");
            this.draft = users.get(0).post("/report-drafts", REPORT).get("id").asLong();
        }

        List<Answer> during(int seconds) throws Exception {
            answers = new ArrayList<>();
            started = System.nanoTime();
            long end = started + seconds * 1_000_000_000L;
            var tasks = new ArrayList<Callable<Void>>();
            for (int user = 0; user < users.size(); user++) {
                var client = users.get(user);
                var random = new Random(SEED + user);
                int role = user;
                tasks.add(() -> {
                    while (System.nanoTime() < end) {
                        act(client, role, random);
                        Thread.sleep(role == 5 ? 30_000 : 100 + random.nextInt(400));
                    }
                    return null;
                });
            }
            var pool = Executors.newFixedThreadPool(tasks.size());
            try {
                for (Future<Void> task : pool.invokeAll(tasks)) {
                    task.get();
                }
            } finally {
                pool.shutdown();
            }
            return answers;
        }

        /** Three read, one moves, one imports, one draws the draft of a report. */
        private void act(Client client, int role, Random random) throws Exception {
            switch (role) {
                case 3 -> timed(() -> move(client, random));
                case 4 -> {
                    importFile(client);
                    Thread.sleep(3_000);
                }
                case 5 ->
                    timed(() -> client.send(client.request("/report-drafts/" + draft + "/preview.pdf")
                                    .GET()
                                    .build())
                            .statusCode());
                default -> {
                    timed(() ->
                            client.page(LISTS.get(random.nextInt(LISTS.size()))).statusCode());
                    var device = firstDevice + random.nextInt(DEVICES);
                    timed(() -> client.page("/equipment/card.xhtml?id=" + device + "&tab=history")
                            .statusCode());
                }
            }
        }

        private static final String REPORT = """
                {"formCode":"RP-SP","periodKind":"QUARTER","from":"2024-07-01","to":"2024-09-30","language":"VI","town":"Bắc Ninh"}""";

        private int move(Client client, Random random) throws IOException, InterruptedException {
            return client.send(client.request("/equipment/" + (firstDevice + random.nextInt(DEVICES)) + "/moves")
                            .header("Content-Type", "application/json")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                    "{\"place\":%d,\"day\":\"2026-01-%02d\",\"reason\":\"Đổi chỗ khi đo tải\"}"
                                            .formatted(site + random.nextInt(100), 1 + random.nextInt(28))))
                            .build())
                    .statusCode();
        }

        private void importFile(Client client) throws Exception {
            int number = files.incrementAndGet();
            var workbook = Workbook.of("L" + number, IMPORTED);
            timed(() -> client.register(declaration, "tai-" + number + ".xlsx", workbook));
        }

        private void timed(Callable<Integer> request) throws Exception {
            long start = System.nanoTime();
            int status = request.call();
            long end = System.nanoTime();
            synchronized (this) {
                answers.add(new Answer(start - started, end - start));
            }
            if (status >= 500) {
                failures.incrementAndGet();
            } else if (status >= 400) {
                refusals.incrementAndGet();
            }
        }
    }
}
