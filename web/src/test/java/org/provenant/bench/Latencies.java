package org.provenant.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long each of many answers took, in milliseconds. */
final class Latencies {

    private final List<Double> all = Collections.synchronizedList(new ArrayList<>());
    private final long started = System.nanoTime();
    private double seconds;

    void add(long nanos) {
        all.add(nanos / 1e6);
    }

    void end() {
        seconds = (System.nanoTime() - started) / 1e9;
        Collections.sort(all);
    }

    int count() {
        return all.size();
    }

    /** So many hundredths of the answers took at most this long. */
    double percentile(int hundredths) {
        return all.isEmpty() ? 0 : all.get(Math.min(all.size() - 1, all.size() * hundredths / 100));
    }

    double perSecond() {
        return all.size() / seconds;
    }
}
