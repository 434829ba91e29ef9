package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.Sources.CODE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;

/**
 * The use cases that act on devices, found from the code: by what they are asked with, by what they call and by what their
 * SQL writes. Each says what it does and asks the internal-use lock; whoever adds one has to.
 */
class DeviceActionsTest {

    /** Use cases that name or lock devices and do nothing with them, and why. */
    private static final Map<String, String> LEAVE_DEVICES_ALONE = Map.ofEntries(
            Map.entry("PlanUpdate", "says what would change; ApplyUpdate changes it"),
            Map.entry("PlanEndOfUse", "says how their use is to end; disposals end it"),
            Map.entry("WithdrawEndPlan", "takes that back"),
            Map.entry("SetAssetValues", "keeps what the books say of them"),
            Map.entry("RequestEvidencePack", "reads their history"),
            Map.entry("ReportSighting", "tells that they were seen"),
            Map.entry("RecordCondition", "tells how they were found"),
            Map.entry("WithdrawCondition", "takes back what was told of them"),
            Map.entry("RecordConsent", "keeps what the authority says of them"),
            Map.entry("ReportBreach", "keeps what was found of them"),
            Map.entry("ConfirmUse", "tells whether they are used"),
            Map.entry("RecordDrives", "tells which drives they have"),
            Map.entry("StateNoStorage", "tells that they have none"),
            Map.entry("WithdrawNoStorage", "takes that back"),
            Map.entry("MoveDrive", "tells which drive they have now"));

    private static final Pattern WRITES_DEVICES =
            Pattern.compile("(?i)\\b(update|into)\\s+(only\\s+)?(equipment|stay)\\b");

    private static final Set<String> CHANGING = Set.of("become", "move", "correct", "takeStepBack");

    @Test
    void everyUseCaseOnDevicesSaysWhatItDoes() {
        var silent = new TreeSet<String>();
        useCases()
                .filter(type -> !type.isAnnotatedWith(ActsOnDevices.class))
                .filter(type -> !LEAVE_DEVICES_ALONE.containsKey(type.getSimpleName()))
                .filter(DeviceActionsTest::actsOnDevices)
                .forEach(type -> silent.add(type.getName()));
        assertEquals(Set.of(), silent, "say with @ActsOnDevices what they do, and ask InternalUseLock before");
    }

    @Test
    void everyUseCaseOnDevicesAsksTheLock() {
        var free = useCases()
                .filter(type -> type.isAnnotatedWith(ActsOnDevices.class))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(use -> use.getTargetClass().isEquivalentTo(InternalUseLock.class)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), free);
    }

    @Test
    void nothingIsExceptedThatIsNotThere() {
        var acting = useCases()
                .filter(DeviceActionsTest::actsOnDevices)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        var needless = new TreeMap<>(LEAVE_DEVICES_ALONE);
        needless.keySet().removeAll(acting);
        assertEquals(Map.of(), needless);
    }

    private static Stream<JavaClass> useCases() {
        return CODE.stream().filter(type -> !type.isAnnotation() && type.isAnnotatedWith(UseCase.class));
    }

    private static boolean actsOnDevices(JavaClass type) {
        return isAskedWithDevices(type) || callsDevices(type) || writesDevices(type);
    }

    private static boolean isAskedWithDevices(JavaClass type) {
        var seen = new HashSet<JavaClass>();
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(method -> method.getParameterTypes().stream())
                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())
                .anyMatch(each -> holdsDevice(each, seen));
    }

    private static boolean holdsDevice(JavaClass type, Set<JavaClass> seen) {
        if (type.isEquivalentTo(EquipmentId.class)) {
            return true;
        }
        return type.getPackageName().startsWith("org.provenant.")
                && type.isRecord()
                && seen.add(type)
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .anyMatch(each -> holdsDevice(each, seen));
    }

    private static boolean callsDevices(JavaClass type) {
        return type.getMethodCallsFromSelf().stream().anyMatch(call -> {
            var owner = call.getTargetOwner();
            return owner.isEquivalentTo(Equipment.class) && CHANGING.contains(call.getName())
                    || owner.isEquivalentTo(EquipmentRegister.class)
                            && call.getName().equals("lock");
        });
    }

    /** Also what the helpers of its package write for it. */
    private static boolean writesDevices(JavaClass type) {
        return Stream.concat(
                        Stream.of(type),
                        type.getDirectDependenciesFromSelf().stream()
                                .map(use -> use.getTargetClass())
                                .filter(other -> other.getPackageName().equals(type.getPackageName())))
                .map(DeviceActionsTest::source)
                .anyMatch(source -> WRITES_DEVICES.matcher(source).find());
    }

    private static String source(JavaClass type) {
        var file = Path.of("..", "application", "src", "main", "java")
                .resolve(type.getPackageName().replace('.', '/'))
                .resolve(
                        type.getSource().flatMap(source -> source.getFileName()).orElse("none"));
        return file.toFile().isFile() ? Sources.withoutComments(file) : "";
    }
}
