package org.provenant.application.testbed;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Opens a register for each test class and closes it afterwards; nested classes share it. */
class RegisterExtension implements BeforeAllCallback, BeforeEachCallback, TestInstancePostProcessor {

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

    private static OpenRegister registerOf(ExtensionContext context) {
        var server = context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(DatabaseServer.class, key -> DatabaseServer.start(), DatabaseServer.class);
        return context.getStore(SPACE)
                .computeIfAbsent(OpenRegister.class, key -> OpenRegister.on(server.fresh()), OpenRegister.class);
    }
}
