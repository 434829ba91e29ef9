package org.provenant.application.testbed;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.provenant.domain.shared.RuleViolated;

/** Does things at the same moment on threads of their own. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Runs all and waits for all.
     *
     * @return the result of each, in their order; a refusal is a result, any other failure is not
     */
    public static List<Object> run(List<? extends Callable<?>> actions) throws InterruptedException {
        var start = new CyclicBarrier(actions.size());
        var threads = Executors.newFixedThreadPool(actions.size());
        try {
            var running = actions.stream()
                    .map(action -> threads.submit(() -> {
                        start.await();
                        return resultOf(action);
                    }))
                    .toList();
            Stream.Builder<Object> results = Stream.builder();
            for (var each : running) {
                results.add(each.get());
            }
            return results.build().toList();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object resultOf(Callable<?> action) throws Exception {
        try {
            return action.call();
        } catch (RuleViolated refusal) {
            return refusal;
        }
    }
}
