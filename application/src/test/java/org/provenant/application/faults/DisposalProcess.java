package org.provenant.application.faults;

import java.io.IOException;
import java.util.Set;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;

/**
 * The product in a process of its own that does one act on a disposal: gets ready, waits for a line, and says when it was
 * told of success, if it lives that long.
 */
final class DisposalProcess {

    /** Said once it was acknowledged. */
    static final String DONE = "DONE";

    /** What it does. */
    enum Act {
        APPROVE,
        ATTACH,
        COLLECT,
        CLOSE;

        /** Does it. */
        void on(DisposalOrderId order, ExampleDisposals disposals, ExampleDisposals.Approver approver) {
            switch (this) {
                case APPROVE -> disposals.approved(order, approver);
                case ATTACH -> disposals.attached(order, "D-REX-BL", null);
                case COLLECT -> disposals.collected(order, null);
                case CLOSE -> disposals.closed(order, approver);
            }
        }
    }

    private DisposalProcess() {}

    /** Arguments: url, user and password of the database, act, number of the disposal, number and password of an approver. */
    public static void main(String[] arguments) throws IOException {
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]));
        var acting = register.find(Acting.class);
        var approver = new ExampleDisposals.Approver(
                new Caller(
                        new UserId(Long.parseLong(arguments[5])),
                        "approver0",
                        acting.company(),
                        acting.caller(Role.AUDITOR).companyName(),
                        Set.of(Role.COMPLIANCE_OFFICER),
                        Channel.PAGE),
                arguments[6]);
        var order = new DisposalOrderId(Long.parseLong(arguments[4]));
        System.out.println(ProductProcess.READY);
        if (System.in.read() >= 0) {
            Act.valueOf(arguments[3]).on(order, register.find(ExampleDisposals.class), approver);
            System.out.println(DONE);
        }
        register.close();
    }
}
