package org.provenant.testbed;

import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has the server running before the first test of a class that talks to it. Arquillian packs and deploys the one
 * archive, so that tests inside the server find the same deployment, whoever comes first.
 */
class RunningServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (!TestServer.isRunning()) {
            var arquillian = TestRunnerAdaptorBuilder.build();
            arquillian.beforeSuite();
            arquillian.beforeClass(context.getRequiredTestClass(), LifecycleMethodExecutor.NO_OP);
        }
    }
}
