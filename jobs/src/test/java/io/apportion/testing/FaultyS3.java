package io.apportion.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before an S3 server and lets named requests fail as real storage does; all others pass unchanged, signed host
 * included. For requests without a body: listing and reading.
 */
public final class FaultyS3 implements AutoCloseable {
    private final URI server;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultyS3::daemon);
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /** Listens on a free port and passes requests on to this server. */
    public FaultyS3(URI server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /**
     * From now on certain GET requests to a bucket fail.
     *
     * @param asked part of what they ask for: of a key, or {@code list-type} for listings
     * @param passing how many of them pass before the first fails
     * @param failing how many of them fail; those after pass again
     * @return the rule, which counts
     */
    public Rule on(String bucket, String asked, Fault fault, int passing, int failing) {
        Rule rule = new Rule(bucket, asked, fault, passing, failing, new AtomicInteger());
        rules.add(rule);
        return rule;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One request a connection; what breaks here the client sees as a broken connection. */
    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            Fault fault = head.isEmpty() ? null : fault(head.lines().findFirst().orElseThrow());
            OutputStream answer = client.getOutputStream();
            if (fault == null) {
                answer.write(answered(head));
            } else {
                switch (fault) {
                    case SLOW_DOWN -> answer.write(refusal("503 Slow Down", "SlowDown"));
                    case DENIED -> answer.write(refusal("403 Forbidden", "AccessDenied"));
                    case SILENCE -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
                    case HALF_BODY -> answer.write(half(answered(head)));
                }
            }
            answer.flush();
        } catch (IOException e) {
            // The client has gone: nobody is left to tell.
        }
    }

    private Fault fault(String line) {
        Fault fault = null;
        for (Rule rule : rules) {
            if (rule.names(line) && rule.fails()) {
                fault = rule.fault();
            }
        }
        return fault;
    }

    private byte[] answered(String head) throws IOException {
        try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
            String once = head.replaceAll("(?i)\r\nConnection: [^\r]*", "").replaceFirst("\r\n\r\n$", "")
                    + "\r\nConnection: close\r\n\r\n";
            upstream.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().flush();
            return upstream.getInputStream().readAllBytes();
        }
    }

    private static byte[] half(byte[] answer) {
        int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Arrays.copyOf(answer, body + (answer.length - body) / 2);
    }

    private static byte[] refusal(String status, String code) {
        String body = "<Error><Code>" + code + "</Code><Message>made by the test</Message></Error>";
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String head(InputStream request) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = request.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty s3");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Which requests fail, and how.
     *
     * @param bucket bucket
     * @param asked part of what the request asks for
     * @param fault what happens instead of an answer
     * @param passing how many pass first
     * @param failing how many then fail
     * @param seen requests so far
     */
    public record Rule(String bucket, String asked, Fault fault, int passing, int failing, AtomicInteger seen) {
        /** How many requests failed by this rule. */
        public int failed() {
            return Math.max(0, Math.min(seen.get() - passing, failing));
        }

        private boolean names(String line) {
            return line.matches("GET /" + bucket + "[/?].*") && line.contains(asked);
        }

        private boolean fails() {
            int before = seen.getAndIncrement();
            return before >= passing && before - passing < failing;
        }
    }
}
