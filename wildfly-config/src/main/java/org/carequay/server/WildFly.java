package org.carequay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One WildFly process with the application. Its configuration is copied anew for each start; its data and its logs are kept.
 */
final class WildFly {
    private static final String APPLICATION = "carequay.ear";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms256m",
            "-Xmx1024m",
            "-XX:MetaspaceSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true");
    private static final List<String> OPEN_PACKAGES = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private final ServerOptions options;
    private final int httpPort;
    private final int httpsPort;
    private final int managementPort = Ports.orFree(0);
    private final Path base;
    private final Path logs;
    private Process process;

    WildFly(ServerOptions options, int httpPort, int httpsPort) {
        this.options = options;
        this.httpPort = httpPort;
        this.httpsPort = httpsPort;
        this.base = options.dataDir().resolve("wildfly");
        this.logs = options.dataDir().resolve("log");
    }

    /** Ends the WildFly that an earlier launcher of this data folder could not end. */
    static void endOrphan(Path dataDir) throws IOException {
        Orphan.end(processFile(dataDir));
    }

    void start(Map<String, String> environment) throws IOException {
        prepareBase();
        Files.createDirectories(logs);
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(console().toFile());
        process = builder.start();
        Orphan.remember(process.toHandle(), processFile(options.dataDir()));
    }

    private void prepareBase() throws IOException {
        for (String part : List.of("configuration", "deployments", "tmp")) {
            Folders.delete(base.resolve(part));
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Folders.copy(options.wildfly().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(options.ear(), deployments.resolve(APPLICATION), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> command() {
        Path home = options.wildfly();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        OPEN_PACKAGES.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
        command.addAll(options.jvmOptions());
        command.add("-Dorg.jboss.boot.log.file=" + logs.resolve("server.log"));
        command.add("-Dlogging.configuration="
                + base.resolve("configuration/logging.properties").toUri());
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home.resolve("modules").toString()));
        command.add("org.jboss.as.standalone");
        command.addAll(List.of("-c", "carequay.xml", "-b", "127.0.0.1", "-bmanagement", "127.0.0.1"));
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.server.log.dir=" + logs);
        command.add("-Djboss.http.port=" + httpPort);
        command.add("-Djboss.https.port=" + httpsPort);
        command.add("-Djboss.management.http.port=" + managementPort);
        return command;
    }

    /** Whether the application could not be deployed. */
    boolean hasFailed() {
        return !process.isAlive() || is("failed");
    }

    /** Tells the running server to take the application out and to put it in again. */
    void redeploy() throws IOException {
        Files.createFile(marker("dodeploy"));
    }

    /** Whether the server has not come to the end of a {@link #redeploy()}. */
    boolean isRedeploying() {
        return !hasFailed() && (is("dodeploy") || is("isdeploying") || !is("deployed"));
    }

    private boolean is(String state) {
        return Files.exists(marker(state));
    }

    /** The deployment scanner's file beside the application. */
    private Path marker(String state) {
        return base.resolve("deployments/" + APPLICATION + "." + state);
    }

    int managementPort() {
        return managementPort;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the process ends, by itself or by another thread. */
    void waitFor() throws InterruptedException {
        process.waitFor();
    }

    /** Lets running requests finish and ends. */
    void stop() throws IOException {
        process.destroy();
        if (!ended()) {
            process.destroyForcibly();
        }
        forget();
    }

    /** Ends at once, as a crash does. */
    void kill() throws IOException {
        process.destroyForcibly();
        ended();
        forget();
    }

    private boolean ended() {
        try {
            return process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() throws IOException {
        Files.deleteIfExists(processFile(options.dataDir()));
    }

    /** The last lines the process has written. */
    List<String> tail(int lines) throws IOException {
        List<String> all = Files.readAllLines(console());
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private Path console() {
        return logs.resolve("console.log");
    }

    private static Path processFile(Path dataDir) {
        return dataDir.resolve("wildfly.pid");
    }
}
