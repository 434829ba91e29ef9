package org.provenant.testbed;

import java.io.File;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Tells Arquillian that all test classes share one server and one deployment: the first deployment starts it, later
 * ones find it running, and nothing stops it before the tests end.
 */
public class OneServer implements DeployableContainer<OneServer.NothingToSet> {

    private static final String ARCHIVE = "provenant-under-test.war";

    /** Under this path no user is asked for: programs sign in for themselves. */
    private static final String OPEN_PATH = "/api/v1";

    @Override
    public Class<NothingToSet> getConfigurationClass() {
        return NothingToSet.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (!TestServer.isRunning()) {
            archive.as(ZipExporter.class).exportTo(new File("target", ARCHIVE), true);
            TestServer.start(ARCHIVE);
        }
        var context = new HTTPContext(TestServer.HOST, TestServer.port());
        context.add(new Servlet("ArquillianServletRunnerEE9", OPEN_PATH));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The deployment serves all classes; it ends with the server.
    }

    /** The server is set up in {@link TestServer}. */
    public static class NothingToSet implements ContainerConfiguration {

        @Override
        public void validate() {
            // There is nothing that could be wrong.
        }
    }

    /** Makes the container known to Arquillian. */
    public static class Registration implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, OneServer.class);
        }
    }
}
