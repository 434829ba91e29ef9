package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows which acts correct others, as the use cases say it of themselves. */
@ApplicationScoped
public class Corrections {

    @Inject
    BeanManager beans;

    private volatile @Nullable Set<String> names;

    /** Whether an act corrects or takes back what another has done. */
    public boolean has(String useCase) {
        return all().contains(useCase);
    }

    /** The names of all use cases that do. */
    public Set<String> all() {
        var known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private Set<String> read() {
        var found = new TreeSet<String>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            if (type.isAnnotationPresent(UseCase.class) && corrects(type)) {
                found.add(type.getSimpleName());
            }
        }
        return Set.copyOf(found);
    }

    /** What puts right corrects as well. */
    private static boolean corrects(Class<?> useCase) {
        return useCase.isAnnotationPresent(Corrects.class)
                || Arrays.stream(useCase.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(Corrects.class));
    }
}
