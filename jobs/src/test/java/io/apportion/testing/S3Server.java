package io.apportion.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 server, S3Proxy over memory, in a process of its own on a free port. It checks signatures: who does not hold its
 * key is denied.
 */
public final class S3Server implements AutoCloseable {
    /** The one access key id it knows. */
    public static final String KEY_ID = "the-key-of-the-tests";

    /** The secret of that key. */
    public static final String SECRET = "the-secret-of-the-tests";

    private static final Path JAR = Path.of("target", "s3server", "s3proxy.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Started .*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI endpoint;
    private final S3Client client;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
                .build();
    }

    /** Starts a server without a bucket and waits until it listens. */
    public static S3Server start() {
        try {
            Path settings = Files.writeString(Files.createTempFile("s3proxy", ".conf"), """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=memory
                jclouds.credential=memory
                """.formatted(KEY_ID, SECRET));
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .start();
            return new S3Server(process, URI.create("http://127.0.0.1:" + port(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** Makes an empty bucket. */
    public void bucket(String name) {
        client.createBucket(request -> request.bucket(name));
    }

    /** Writes an object. */
    public void put(String bucket, String key, byte[] content) {
        client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }

    /** Reads what the server says until it names its port, and from then on lets it say what it likes. */
    private static String port(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread drained = new Thread(() -> drain(output), "s3 server output");
                drained.setDaemon(true);
                drained.start();
                return listening.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The S3 server did not start:\n" + said);
    }

    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The server was stopped: it has nothing more to say.
        }
    }
}
