package org.provenant.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several users who ask for the same page over and over, each as soon as the last answer has come. */
final class Visits {

    private Visits() {}

    /** Asks for a page during the chosen time, by all clients at once. */
    static Latencies of(List<Client> clients, String page) throws Exception {
        visit(clients, page, new Latencies(), 1);
        var latencies = new Latencies();
        visit(clients, page, latencies, Choice.seconds());
        latencies.end();
        return latencies;
    }

    private static void visit(List<Client> clients, String page, Latencies latencies, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var users = new ArrayList<Callable<Void>>();
        for (var client : clients) {
            users.add(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    var answer = client.page(page);
                    latencies.add(System.nanoTime() - start);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(page + " answers " + answer.statusCode());
                    }
                }
                return null;
            });
        }
        var pool = Executors.newFixedThreadPool(clients.size());
        try {
            for (Future<Void> user : pool.invokeAll(users)) {
                user.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** Tells what came of it. */
    static void tell(Figures figures, String name, Latencies latencies) {
        figures.add(name + ", p50", latencies.percentile(50), "ms");
        figures.add(name + ", p99", latencies.percentile(99), "ms");
        figures.add(name + ", requests", latencies.perSecond(), "/s");
    }
}
