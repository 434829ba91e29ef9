package org.provenant.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The memory of a running product: its heap, asked of the JVM, and what the operating system gave both servers. */
final class Memory implements AutoCloseable {

    private static final double MIB = 1 << 20;

    private final Process process;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final List<MemoryPoolMXBean> pools;

    private Memory(Process process, JMXConnector connector) throws IOException {
        this.process = process;
        this.connector = connector;
        MBeanServerConnection server = connector.getMBeanServerConnection();
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        this.pools = ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    static Memory of(Product product) throws Exception {
        var machine = VirtualMachine.attach(Long.toString(product.process().pid()));
        try {
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            return new Memory(product.process(), JMXConnectorFactory.connect(address));
        } finally {
            machine.detach();
        }
    }

    /** Heap that is still in use after collections, the second of which takes what only waited for its finalizer. */
    double live() throws InterruptedException {
        memory.gc();
        while (memory.getObjectPendingFinalizationCount() > 0) {
            Thread.sleep(10);
        }
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MIB;
    }

    /** Begins to watch the most that is in use. */
    void watch() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most in use since the watch began, what could have been collected included. */
    double peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
    }

    /** Resident memory of the JVM. */
    double resident() throws IOException {
        return statusOf(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:");
    }

    /** Memory of PostgreSQL and its sessions, what they share counted once. */
    double ofPostgres() {
        return process.descendants()
                .mapToDouble(child -> statusOf(Path.of("/proc/" + child.pid() + "/smaps_rollup"), "Pss:"))
                .sum();
    }

    private static double statusOf(Path file, String line) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(each -> each.startsWith(line))
                    .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
