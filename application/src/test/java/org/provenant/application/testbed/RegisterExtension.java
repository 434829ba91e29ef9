package org.provenant.application.testbed;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.EntityColumns;

/**
 * Opens a register for each test class, closes it afterwards, and asks before whether its history tells of everything that
 * was written; nested classes share it.
 */
class RegisterExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, TestInstancePostProcessor {

    /** Tag of tests that falsify the history themselves. */
    private static final String TAMPERS = "tampers";

    private static final Namespace SPACE = Namespace.create(RegisterExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        registerOf(context);
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        registerOf(context).injectInto(test);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        registerOf(context).find(AdjustableClock.class).reset();
    }

    /** Whatever the register has written in these tests, its history tells. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (!context.getTags().contains(TAMPERS)) {
            var register = registerOf(context);
            WrittenRows.requireHistory(
                    register.find(TestDatabase.class), EntityColumns.of(register.find(Database.class)));
        }
    }

    private static OpenRegister registerOf(ExtensionContext context) {
        var server = context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(DatabaseServer.class, key -> DatabaseServer.start(), DatabaseServer.class);
        return context.getStore(SPACE)
                .computeIfAbsent(OpenRegister.class, key -> OpenRegister.on(server.fresh()), OpenRegister.class);
    }
}
