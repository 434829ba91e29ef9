package org.provenant.application.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on the loopback that does what real ones rarely do when a test needs it: a manner for each connection. */
final class ScriptedSmtp implements AutoCloseable {

    /** What it does with one connection. */
    enum Manner {
        TAKES,
        /** Says nothing at all. */
        SILENT,
        /** Greets with a byte now and then, which keeps within the limit for each reading. */
        DRIPPING,
        TURNS_AWAY,
        REFUSES_SENDER,
        ASKS_LATER,
        REFUSES_RECEIVER,
        REFUSES_LETTER,
        /** Takes the letter and is gone before it says so. */
        TAKES_AND_CUTS,
        /** Is gone in the middle of the letter. */
        CUTS_LETTER
    }

    private static final int LINES_BEFORE_CUT = 2;

    private final ServerSocket door;
    private final Queue<Manner> manners = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Manner usual;

    ScriptedSmtp(Manner usual) throws IOException {
        this.usual = usual;
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var waiting = new Thread(this::serve, "scripted-smtp");
        waiting.setDaemon(true);
        waiting.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** What the next connections meet, one each; then the usual again. */
    ScriptedSmtp next(Manner... coming) {
        manners.addAll(List.of(coming));
        return this;
    }

    void usually(Manner manner) {
        usual = manner;
    }

    /** Letters that it holds, also those that it has not told of. */
    List<String> taken() {
        return taken;
    }

    /** The numbers of the letters that it holds, in the order in which they came. */
    List<String> numbers() {
        return taken.stream()
                .map(letter -> letter.lines()
                        .filter(line -> line.startsWith("Message-ID: "))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                open.add(caller);
                var manner = manners.isEmpty() ? usual : manners.remove();
                var talk = new Thread(() -> talk(caller, manner), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller, Manner manner) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
            var out = caller.getOutputStream();
            switch (manner) {
                case SILENT -> in.readLine();
                case DRIPPING -> drip(out);
                case TURNS_AWAY -> say(out, "554 5.3.2 no service today");
                default -> {
                    say(out, "220 scripted");
                    converse(in, out, manner);
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void drip(OutputStream out) throws IOException {
        for (int i = 0; i < 600; i++) {
            out.write(i == 0 ? '2' : '0');
            out.flush();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void converse(BufferedReader in, OutputStream out, Manner manner) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "MAIL" ->
                    say(out, manner == Manner.REFUSES_SENDER ? "550 5.7.1 sender not allowed here" : "250 ok");
                case "RCPT" ->
                    say(
                            out,
                            switch (manner) {
                                case ASKS_LATER -> "450 4.2.0 greylisted, try again in 300 seconds";
                                case REFUSES_RECEIVER -> "550 5.1.1 no such mailbox";
                                default -> "250 ok";
                            });
                case "DATA" -> {
                    say(out, "354 go on");
                    if (!take(in, out, manner)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 scripted");
            }
        }
    }

    private boolean take(BufferedReader in, OutputStream out, Manner manner) throws IOException {
        var letter = new StringBuilder();
        int lines = 0;
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
            if (manner == Manner.CUTS_LETTER && ++lines > LINES_BEFORE_CUT) {
                return false;
            }
        }
        switch (manner) {
            case REFUSES_LETTER -> say(out, "554 5.7.1 looks like spam");
            case TAKES_AND_CUTS -> {
                taken.add(letter.toString());
                return false;
            }
            default -> {
                taken.add(letter.toString());
                say(out, "250 2.0.0 queued");
            }
        }
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var each : open) {
            each.close();
        }
    }
}
