package org.provenant.application.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Connections that are closed when their time is over, whatever they wait for: a server that sends a byte now and then
 * keeps within every other limit for ever.
 */
final class TimedSockets extends SocketFactory implements AutoCloseable {

    private final Queue<Socket> made = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> end;
    private volatile boolean over;

    TimedSockets(Duration time) {
        end = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void end() {
        over = true;
        made.forEach(TimedSockets::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the time has run out. */
    boolean isOver() {
        return over;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
        made.add(socket);
        if (over) {
            socket.close();
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(from, fromPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
