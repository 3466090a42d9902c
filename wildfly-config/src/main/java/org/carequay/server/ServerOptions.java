package org.carequay.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is started.
 *
 * @param wildfly the configured WildFly
 * @param ear the application
 * @param dataDir everything the server keeps: database, secrets, logs, WildFly's own files
 * @param fresh whether data of an earlier run is thrown away first
 * @param httpPort port on the loopback address, 0 for a free one
 * @param httpsPort port on the loopback address, 0 for a free one
 * @param outside a PostgreSQL that somebody else runs, instead of the embedded one
 * @param environment further variables for the server
 * @param jvmOptions further options for the server's JVM, after the usual ones
 * @param startLimit how long it may take until the application answers
 */
public record ServerOptions(
        Path wildfly,
        Path ear,
        Path dataDir,
        boolean fresh,
        int httpPort,
        int httpsPort,
        Optional<Outside> outside,
        Map<String, String> environment,
        List<String> jvmOptions,
        Duration startLimit) {

    /** Ten times what an idle machine needs: a start is given up only where it hangs. */
    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    /** Where an outside PostgreSQL is, and who signs in there. */
    public record Outside(String url, Credentials user, Optional<Credentials> owner) {}

    public ServerOptions {
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Free ports, the embedded database, and a data folder that starts empty. */
    public static ServerOptions fresh(Path wildfly, Path ear, Path dataDir) {
        return new ServerOptions(wildfly, ear, dataDir, true, 0, 0, Optional.empty(), Map.of(), List.of(), START_LIMIT);
    }

    /**
     * As {@link #fresh(Path, Path, Path)}, with server and application where the build says they are (system properties
     * {@code carequay.wildfly.home} and {@code carequay.ear}).
     */
    public static ServerOptions forTests(Path dataDir) {
        return fresh(built("carequay.wildfly.home"), built("carequay.ear"), dataDir);
    }

    private static Path built(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("System property " + property + " is missing");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    /** The same, keeping the data of an earlier run. */
    public ServerOptions keepingData() {
        return new ServerOptions(
                wildfly, ear, dataDir, false, httpPort, httpsPort, outside, environment, jvmOptions, startLimit);
    }

    /** The same on these ports. */
    public ServerOptions onPorts(int http, int https) {
        return new ServerOptions(
                wildfly, ear, dataDir, fresh, http, https, outside, environment, jvmOptions, startLimit);
    }

    /** The same with an outside database. */
    public ServerOptions withDatabase(Outside database) {
        return new ServerOptions(
                wildfly,
                ear,
                dataDir,
                fresh,
                httpPort,
                httpsPort,
                Optional.of(database),
                environment,
                jvmOptions,
                startLimit);
    }

    /** The same with these variables, instead of the ones so far. */
    public ServerOptions withEnvironment(Map<String, String> variables) {
        return new ServerOptions(
                wildfly, ear, dataDir, fresh, httpPort, httpsPort, outside, variables, jvmOptions, startLimit);
    }

    /** The same with these JVM options, such as {@code -Xmx512m}, instead of the ones so far. */
    public ServerOptions withJvmOptions(String... options) {
        return new ServerOptions(
                wildfly, ear, dataDir, fresh, httpPort, httpsPort, outside, environment, List.of(options), startLimit);
    }

    /** The same with more or less patience. */
    public ServerOptions within(Duration limit) {
        return new ServerOptions(
                wildfly, ear, dataDir, fresh, httpPort, httpsPort, outside, environment, jvmOptions, limit);
    }
}
