package org.provenant.application.faults;

import java.io.IOException;
import org.provenant.application.testbed.ExampleUpdates;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.intake.DeviceUpdateId;

/**
 * The product in a process of its own that does one update of many devices or takes it back: gets ready, waits for a
 * line, and says when it was told of success, if it lives that long.
 */
final class UpdateProcess {

    /** Said once it was acknowledged. */
    static final String DONE = "DONE";

    private UpdateProcess() {}

    /** Arguments: url, user and password of the database, number of the update, and whether it is taken back. */
    public static void main(String[] arguments) throws IOException {
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]));
        var updates = register.find(ExampleUpdates.class);
        var id = new DeviceUpdateId(Long.parseLong(arguments[3]));
        System.out.println(ProductProcess.READY);
        if (System.in.read() >= 0) {
            if (Boolean.parseBoolean(arguments[4])) {
                updates.undo(id);
            } else {
                updates.apply(id);
            }
            System.out.println(DONE);
        }
        register.close();
    }
}
