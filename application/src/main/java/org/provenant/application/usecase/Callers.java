package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Channel;

/** Knows who acts on the current thread: set by the web filters for a request, by the job runner for a job. */
@ApplicationScoped
public class Callers {

    private final ThreadLocal<@Nullable Caller> current = new ThreadLocal<>();

    /** Whoever acts now; a stranger if nobody was named. */
    public Caller current() {
        var caller = current.get();
        return caller == null ? Caller.stranger(Channel.PAGE) : caller;
    }

    /** Does something in the name of a caller and then returns to whoever acted before. */
    public <T> T as(Caller caller, Supplier<T> action) {
        var binding = bind(caller);
        try {
            return action.get();
        } finally {
            binding.close();
        }
    }

    /** Names the caller until the binding is closed, on the same thread. */
    public Binding bind(Caller caller) {
        var before = current.get();
        current.set(caller);
        return () -> {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        };
    }

    /** Ends with {@link #close()}, which throws nothing. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }
}
