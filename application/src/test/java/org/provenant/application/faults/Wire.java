package org.provenant.application.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One direction of a connection to PostgreSQL, read message by message. */
final class Wire {

    /** Client: the end of a request; the server answers it. */
    static final char SYNC = 'S';

    /** Client: a request of one message; the server answers it. */
    static final char QUERY = 'Q';

    /** Client: the end of the rows of a COPY. */
    static final char COPY_DONE = 'c';

    /** Client: rows of a COPY. */
    static final char COPY_DATA = 'd';

    /** Client: a step of signing in. */
    static final char PASSWORD = 'p';

    /** Server: it waits for the next request. */
    static final char READY = 'Z';

    /** Server: it waits for the rows of a COPY. */
    static final char COPY_IN = 'G';

    private final DataInputStream in;
    private final OutputStream out;

    Wire(Socket from, Socket to) throws IOException {
        in = new DataInputStream(from.getInputStream());
        out = to.getOutputStream();
    }

    /** The first message of a client has no type. */
    void passStart() throws IOException {
        var bytes = new ByteArrayOutputStream();
        copyBody(new DataOutputStream(bytes));
        pass(bytes.toByteArray());
    }

    /** The next message, type first. */
    byte[] next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var message = new DataOutputStream(bytes);
        message.writeByte(in.readUnsignedByte());
        copyBody(message);
        return bytes.toByteArray();
    }

    private void copyBody(DataOutputStream message) throws IOException {
        int length = in.readInt();
        message.writeInt(length);
        message.write(readExactly(in, length - Integer.BYTES));
    }

    private static byte[] readExactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the connection ended within a message");
        }
        return bytes;
    }

    void pass(byte[] message) throws IOException {
        out.write(message);
        out.flush();
    }
}
