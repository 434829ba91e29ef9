package org.provenant.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Says that it is PostgreSQL 14 to whoever connects, and nothing else. */
final class OldPostgres implements AutoCloseable {

    private static final int ENCRYPTION_WANTED = 80877103;
    private static final int LENGTH_AND_CODE = 8;

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    OldPostgres() throws IOException {
        var thread = new Thread(this::serve, "old-postgres");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/provenant";
    }

    private void serve() {
        try (var client = socket.accept();
                var in = new DataInputStream(client.getInputStream());
                var out = new DataOutputStream(client.getOutputStream())) {
            while (startCode(in) == ENCRYPTION_WANTED) {
                out.write('N');
                out.flush();
            }
            send(out, 'R', new byte[Integer.BYTES]);
            setting(out, "server_version", "14.9");
            setting(out, "server_encoding", "UTF8");
            setting(out, "client_encoding", "UTF8");
            setting(out, "integer_datetimes", "on");
            setting(out, "DateStyle", "ISO, MDY");
            setting(out, "standard_conforming_strings", "on");
            send(out, 'Z', new byte[] {'I'});
            out.flush();
            answerSettings(in, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver sets a thing or two before it looks at the version; everything is answered with "done". */
    private static void answerSettings(DataInputStream in, DataOutputStream out) throws IOException {
        for (var type = in.read(); type > 0 && type != 'X'; type = in.read()) {
            in.skipNBytes(in.readInt() - Integer.BYTES);
            switch (type) {
                case 'P' -> send(out, '1', new byte[0]);
                case 'B' -> send(out, '2', new byte[0]);
                case 'D' -> send(out, 'n', new byte[0]);
                case 'E' -> send(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
                default -> {
                    send(out, 'Z', new byte[] {'I'});
                    out.flush();
                }
            }
        }
    }

    private static int startCode(DataInputStream in) throws IOException {
        var length = in.readInt();
        var code = in.readInt();
        in.skipNBytes(length - LENGTH_AND_CODE);
        return code;
    }

    private static void setting(DataOutputStream out, String name, String value) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var text : new String[] {name, value}) {
            body.write(text.getBytes(StandardCharsets.US_ASCII));
            body.write(0);
        }
        send(out, 'S', body.toByteArray());
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
