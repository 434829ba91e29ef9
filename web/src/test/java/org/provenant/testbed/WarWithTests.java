package org.provenant.testbed;

import java.io.File;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration.DeploymentContentBuilder;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What every test class is deployed with: the WAR that users get, and the tests that run inside it. */
public class WarWithTests implements AutomaticDeployment {

    private static final File WAR = new File("target/provenant.war");
    private static final String TESTS = "org.provenant.inserver";

    @Override
    public DeploymentConfiguration generateDeploymentScenario(TestClass testClass) {
        var archive = TestServer.isRunning()
                ? ShrinkWrap.create(WebArchive.class, "already-deployed.war")
                : ShrinkWrap.createFromZipFile(WebArchive.class, WAR).addPackage(TESTS);
        return new DeploymentContentBuilder(archive).get();
    }
}
