package org.provenant.application.equipment.lock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.provenant.domain.regulation.DeviceAction;

/**
 * A use case that does something with devices, and what. It asks {@link InternalUseLock} before; a use case on devices
 * without this annotation, or one that names an action nobody has decided on, fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActsOnDevices {

    DeviceAction[] value();
}
