package org.carequay.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may open which page and ask which operation, as {@code access.txt} says in one table: those who are not named there are
 * refused, and nobody gets anything by the ids of another clinic. All that is answered is looked at by a passive scan.
 */
@ExtendWith(RunningCareQuay.class)
class RoleMatrixIT {
    private static final Path PAGES = Path.of("../web/ui/src/main/webapp");
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final List<Access> table = Access.table();
    private final PassiveScan scan = new PassiveScan();

    @Test
    void theTableNamesEveryPageAndEveryOperation() throws IOException {
        Set<String> routes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> PAGES.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.matches("(WEB-INF|resources)/.*"))
                    .forEach(file -> routes.add("PAGE /" + file));
        }
        Operation.all().forEach(operation -> routes.add(operation.toString()));

        Set<String> told = new TreeSet<>();
        table.forEach(access -> told.add(access.route()));
        assertThat(told).isEqualTo(routes);
    }

    @Test
    void eachPageOpensToThoseTheTableNames() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String person : Access.PEOPLE) {
            PageSession session = signedIn("eastside", person).watchedBy(scan);
            for (Access access : pages()) {
                int status = session.get(access.path("eastside")).status();
                boolean refused = status == FORBIDDEN;
                if (refused == access.permits(person) || status >= 500) {
                    wrong.add(person + " " + access.route() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(String.join("\n", scan.findings())).isEmpty();
    }

    @Test
    void eachOperationAnswersThoseTheTableNames() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String person : Access.CLIENTS) {
            Api client = RunningCareQuay.api("eastside", person);
            for (Access access : operations()) {
                boolean read = access.method().equals("GET");
                String path = read ? access.path("eastside") : access.pathOfNothing();
                int status = ask(client, access.method(), path);
                if ((status == FORBIDDEN) == access.permits(person) || status >= 500) {
                    wrong.add(person + " " + access.route() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(String.join("\n", scan.findings())).isEmpty();
    }

    @Test
    void whoIsNotSignedInGetsNothingButTheWayIn() throws SQLException {
        String base = RunningCareQuay.server().baseUrl();
        PageSession nobody = PageSession.anonymous(base).watchedBy(scan);
        Api anonymous = Api.anonymous(base + "/api");
        List<String> wrong = new ArrayList<>();
        for (Access access : table) {
            boolean open = access.permits(Access.ANYBODY);
            boolean let;
            if (access.isPage()) {
                PageSession.Answer answer = nobody.get(access.path("eastside"));
                let = answer.status() != 302 || !answer.location().contains("/login.xhtml");
            } else {
                let = ask(anonymous, access.method(), access.path("eastside")) != 401;
            }
            if (open != let) {
                wrong.add(access.route());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(String.join("\n", scan.findings())).isEmpty();
    }

    @Test
    void noPageShowsAThingOfAnotherClinic() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String person : Access.STAFF) {
            PageSession harbor = signedIn("harbor", person);
            for (Access access : pages()) {
                if (access.holdsId() && access.permits(person)) {
                    int foreign = harbor.get(access.path("eastside")).status();
                    int none = harbor.get(access.pathOfNothing()).status();
                    if (foreign != NOT_FOUND || none != NOT_FOUND) {
                        wrong.add(person + " " + access.route() + " " + foreign + " " + none);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSuperAdminOpensInsideAClinicWhatItsPeopleOpen() throws SQLException {
        PageSession session = PageSession.signedIn(
                RunningCareQuay.server().baseUrl(), "super@carequay.example", RunningCareQuay.PASSWORD);
        assertThat(session.get("/app/dashboard.xhtml").location())
                .as("before a clinic is chosen")
                .endsWith("/choose-clinic.xhtml");
        PageSession.Answer choices = session.get("/choose-clinic.xhtml");
        String button = Pattern.compile("name=\"([^\"]+)\"[^>]*value=\"Eastside Injury Clinic\"")
                .matcher(choices.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        session.answer(choices, "/choose-clinic.xhtml", "clinics", Map.of(button, button));
        List<String> wrong = new ArrayList<>();
        for (Access access : pages()) {
            int status = session.get(access.path("eastside")).status();
            boolean may = access.permits("super") || access.permits("admin") || access.permits("physician");
            if ((status == FORBIDDEN) == may || status >= 500) {
                wrong.add(access.route() + " " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(session.get("/app/dashboard.xhtml").body())
                .as("the way to another clinic")
                .contains("cq-clinic-switch");
    }

    private List<Access> pages() {
        return table.stream().filter(Access::isPage).toList();
    }

    private List<Access> operations() {
        return table.stream().filter(access -> !access.isPage()).toList();
    }

    private static PageSession signedIn(String clinic, String person) {
        String email = person.equals("attorney") ? "attorney@lopez.example" : person + "@" + clinic + ".example";
        return PageSession.signedIn(RunningCareQuay.server().baseUrl(), email, RunningCareQuay.PASSWORD);
    }

    /** Asks with as little as the operation reads at all. */
    private int ask(Api client, String method, String path) {
        if (method.equals("GET")) {
            return seen(client.get(path));
        }
        String type = "application/json";
        String body = "{}";
        if (path.matches(".*/(documents|patients/import)")) {
            type = "multipart/form-data; boundary=x";
            body = "--x--\r\n";
        } else if (path.endsWith("/files")) {
            type = "application/octet-stream";
        } else if (path.endsWith("/remittances")) {
            type = "application/edi-x12";
        } else if (path.matches(".*/(procedure-codes|fees/import)")) {
            type = "text/plain";
        } else if (path.matches(".*/(photo|cards/.*)")) {
            type = "image/png";
        }
        return seen(client.send(method, path, type, body.getBytes(UTF_8)));
    }

    private int seen(Api.Answer answer) {
        scan.look(answer.raw(), answer.body() == null ? "" : answer.body().toString());
        return answer.status();
    }

    /** A line of the table. */
    private record Access(String method, String path, String query, Set<String> who) {
        static final String ANYBODY = "anybody";
        static final List<String> STAFF = List.of("admin", "physician", "casemanager", "frontdesk", "biller");
        static final List<String> CLIENTS = STAFF;
        static final List<String> PEOPLE =
                List.of("admin", "physician", "casemanager", "frontdesk", "biller", "attorney", "referrer", "patient");

        static List<Access> table() {
            try (var lines = new java.io.BufferedReader(
                    new java.io.InputStreamReader(RoleMatrixIT.class.getResourceAsStream("access.txt"), UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Access::of)
                        .toList();
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        private static Access of(String line) {
            String[] part = line.split(" +", 3);
            String[] address = part[1].split("[?]", 2);
            return new Access(
                    part[0],
                    address[0],
                    address.length > 1 ? "?" + address[1] : "",
                    Set.of(part.length > 2 ? part[2].split(" ") : new String[0]));
        }

        String route() {
            return method + " " + path;
        }

        boolean isPage() {
            return method.equals("PAGE");
        }

        boolean holdsId() {
            return (path + query).contains("{");
        }

        boolean permits(String person) {
            return who.contains(ANYBODY)
                    || who.contains(person)
                    || who.contains("everybody") && !person.equals(ANYBODY)
                    || who.contains("staff") && STAFF.contains(person);
        }

        /** With the id of something the clinic has in the place of each id. */
        String path(String clinic) throws SQLException {
            return isPage() ? path + Things.fill(query, clinic) : Things.fillPath(path, clinic) + query;
        }

        /** With ids that nobody has. */
        String pathOfNothing() {
            return (path + query)
                    .replace("{side}", "FRONT")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }
}
