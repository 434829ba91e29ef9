package org.provenant.application.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the product and PostgreSQL and can cut their connection between any two requests: before the server
 * gets one, or after it has done it, so that its reply is lost.
 */
final class CuttingProxy implements AutoCloseable {

    /** What becomes of a request. */
    enum Fate {
        /** It reaches the server, and its reply comes back. */
        PASSES,
        /** The connection breaks before the server gets it. */
        CUT_BEFORE,
        /** The server does it, and the connection breaks before its reply comes back. */
        CUT_AFTER,
        /** The server does it, and its reply never comes, though the connection stays. */
        REPLY_SWALLOWED,
        /** It never reaches the server, though the connection stays. */
        SWALLOWED
    }

    /** Decides about each request. */
    interface Judge {
        Fate of(String request);
    }

    private static final Judge MILD = request -> Fate.PASSES;

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Judge judge = MILD;

    private CuttingProxy(ServerSocket entrance, int server) {
        this.entrance = entrance;
        this.server = server;
    }

    /** In front of a server on this machine. */
    static CuttingProxy before(int server) throws IOException {
        var proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        thread(proxy::accept);
        return proxy;
    }

    int port() {
        return entrance.getLocalPort();
    }

    void judge(Judge next) {
        judge = next;
    }

    void spare() {
        judge = MILD;
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            var client = entrance.accept();
            var to = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            open.add(client);
            open.add(to);
            new Connection(client, to).run();
        }
    }

    private static void thread(Piece work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException over) {
                        Thread.currentThread().interrupt();
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private interface Piece {
        void run() throws IOException;
    }

    /** One client and its session in the server. */
    private final class Connection {

        private final Socket client;
        private final Socket server;
        private final Wire requests;
        private final Wire replies;
        private volatile Fate fate = Fate.PASSES;

        Connection(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            requests = new Wire(client, server);
            replies = new Wire(server, client);
        }

        void run() {
            thread(this::passRequests);
            thread(this::passReplies);
        }

        private void passRequests() throws IOException {
            try {
                requests.passStart();
                var request = new ByteArrayOutputStream();
                while (true) {
                    var message = requests.next();
                    request.write(message);
                    if (isAnswered(message)) {
                        pass(request.toByteArray());
                        request.reset();
                    } else if (message[0] == Wire.COPY_DATA || message[0] == Wire.PASSWORD) {
                        requests.pass(request.toByteArray());
                        request.reset();
                    }
                }
            } finally {
                if (fate == Fate.PASSES || fate == Fate.CUT_BEFORE) {
                    cut();
                }
            }
        }

        private void pass(byte[] request) throws IOException {
            fate = judge.of(new String(request, StandardCharsets.UTF_8));
            if (fate == Fate.CUT_BEFORE) {
                throw new IOException("cut");
            }
            if (fate != Fate.SWALLOWED) {
                requests.pass(request);
            }
        }

        private void passReplies() throws IOException {
            try {
                while (true) {
                    var message = replies.next();
                    if (fate == Fate.PASSES) {
                        replies.pass(message);
                    } else if (fate == Fate.CUT_AFTER && (message[0] == Wire.READY || message[0] == Wire.COPY_IN)) {
                        return;
                    }
                }
            } finally {
                cut();
            }
        }

        private void cut() throws IOException {
            open.remove(client);
            open.remove(server);
            client.close();
            server.close();
        }
    }

    private static boolean isAnswered(byte[] message) {
        return message[0] == Wire.SYNC || message[0] == Wire.QUERY || message[0] == Wire.COPY_DONE;
    }
}
