package org.provenant.application.custody;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.RuleViolated;

/**
 * What an act on several devices would do to one of them.
 *
 * @param stage to which it goes with the act; nothing if it keeps its own
 * @param refused why the act is refused for it; nothing if it is not
 */
public record DevicePreview(
        long id, @Nullable LifecycleStage stage, @Nullable RuleViolated refused) implements Serializable {}
