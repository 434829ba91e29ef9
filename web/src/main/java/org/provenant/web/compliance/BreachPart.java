package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.LockAttempts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Languages;

/** Breaches and refused attempts on a device's card. */
@Named
@RequestScoped
public class BreachPart {

    @Inject
    BreachList breaches;

    @Inject
    LockAttempts attempts;

    @Inject
    Languages languages;

    private final Map<Long, List<BreachRow>> ofDevices = new HashMap<>();
    private final Map<Long, List<LockAttempts.Row>> onDevices = new HashMap<>();

    /** Of a device, the latest first. */
    public List<BreachRow> of(long device) {
        return ofDevices.computeIfAbsent(device, id -> breaches.of(new EquipmentId(id)));
    }

    /** What the lock refused of a device, the latest first. */
    public List<LockAttempts.Row> attempts(long device) {
        return onDevices.computeIfAbsent(device, id -> attempts.on(new EquipmentId(id)));
    }

    /** Why an attempt was refused, in the user's language. */
    public String sentence(LockAttempts.Row attempt) {
        return languages.getLanguage() == Language.EN ? attempt.sentenceEn() : attempt.sentenceVi();
    }

    /** What was seen, in the user's language where a run of the rules says it. */
    public @Nullable String seen(BreachRow breach) {
        var english = breach.descriptionEn();
        return languages.getLanguage() == Language.EN && english != null ? english : breach.description();
    }
}
