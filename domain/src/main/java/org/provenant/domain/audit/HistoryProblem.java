package org.provenant.domain.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a history.
 *
 * @param number the first number in the chain that it concerns; none if it has no place in the chain
 * @param what the entry, file or checkpoint concerned, as it is called
 */
public record HistoryProblem(HistoryFault fault, @Nullable Long number, String what) implements Serializable {}
