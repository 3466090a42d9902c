package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.it.SignOnClinic.Says;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinic's provider opens that clinic's accounts, to the browser that left for it, once, and nothing else. */
@ExtendWith(RunningCareQuay.class)
class SignOnIT {
    private static final String REFUSED = "/login.xhtml?why=sso-refused";
    private static final String UNKNOWN = "/login.xhtml?why=sso-unknown";
    private final List<SignOnClinic> made = new ArrayList<>();
    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();

    @AfterEach
    void stopProviders() {
        made.forEach(SignOnClinic::close);
    }

    private SignOnClinic clinic() throws SQLException {
        SignOnClinic clinic = new SignOnClinic();
        made.add(clinic);
        return clinic;
    }

    @Test
    void somebodyIsFoundByTheVerifiedEmailOnceAndByTheirSubjectFromThenOn() throws SQLException {
        SignOnClinic clinic = clinic().isSetUp(Map.of());
        String email = clinic.email();
        String account = clinic.person(email, "FRONT_DESK");
        PageSession browser = PageSession.anonymous(base);
        PageSession.Answer found = browser.submit(
                "/login.xhtml", "login", Map.of("login:email", "nobody@" + clinic.domain, "login:sso", "login:sso"));
        assertThat(found.body()).contains("Go on with Zz Hospital", "/sso/start/" + clinic.code);

        assertThat(clinic.signIn(browser, Says.of("s-" + clinic.code, SignOnClinic.verified(email))))
                .isEqualTo("/");
        assertThat(browser.get("/app/dashboard.xhtml").body()).contains("Zz " + clinic.code, "Zz Person");
        assertThat(clinic.told("SIGN_IN")).anyMatch(event -> event.contains(clinic.issuer()));

        assertThat(clinic.signIn(Says.of("s-" + clinic.code, Map.of())))
                .as("no e-mail any more")
                .isEqualTo("/");
        assertThat(clinic.signIn(Says.of("another", SignOnClinic.verified(email))))
                .as("another person with the same e-mail")
                .isEqualTo(UNKNOWN);
        assertThat(clinic.told("SIGN_ON_REFUSED")).anyMatch(event -> event.contains("other-subject"));

        db.updateUnseen("update account set active = false where id = ?::uuid", account);
        assertThat(clinic.signIn(Says.of("s-" + clinic.code, SignOnClinic.verified(email))))
                .as("ended")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whoIsUnknownOrUnverifiedOrElsewhereIsNotLetIn() throws SQLException {
        SignOnClinic clinic = clinic().isSetUp(Map.of());
        String email = clinic.email();
        clinic.person(email, "FRONT_DESK");
        assertThat(clinic.signIn(Says.of("u", Map.of("email", email)))).isEqualTo(UNKNOWN);
        assertThat(clinic.signIn(Says.of("u", Map.of("email", email, "email_verified", false))))
                .isEqualTo(UNKNOWN);
        assertThat(clinic.signIn(Says.of("u", SignOnClinic.verified(clinic.email()))))
                .isEqualTo(UNKNOWN);
        assertThat(clinic.signIn(Says.of("u", SignOnClinic.verified("admin@eastside.example"))))
                .as("an account of another clinic")
                .isEqualTo(UNKNOWN);

        String both = clinic.email();
        String here = clinic.person(both, "FRONT_DESK");
        db.updateUnseen(
                "insert into account (clinic_id, id, login_id, person_name, role) select (select id from clinic where code ="
                        + " 'harbor'), ?::uuid, login_id, 'Zz Both', 'FRONT_DESK' from account where id = ?::uuid",
                UUID.randomUUID().toString(),
                here);
        assertThat(clinic.signIn(Says.of("b", SignOnClinic.verified(both))))
                .as("a person of two clinics")
                .isEqualTo("/login.xhtml?why=sso-elsewhere");
        assertThat(db.one("select count(*) from sign_on_subject where clinic_id = ?::uuid", clinic.id))
                .isEqualTo("0");
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndOnce() throws SQLException {
        SignOnClinic clinic = clinic().isSetUp(Map.of());
        SignOnClinic other = clinic().isSetUp(Map.of());
        String email = clinic.email();
        clinic.person(email, "FRONT_DESK");
        Says says = Says.of("r", SignOnClinic.verified(email));

        PageSession browser = PageSession.anonymous(base);
        String back = clinic.atProvider(browser, says);
        assertThat(PageSession.anonymous(base).get(back).location())
                .as("another browser, with the link of the first")
                .endsWith(REFUSED);
        assertThat(clinic.inside(browser.get(back).location())).isEqualTo("/");
        assertThat(browser.get(back).location()).as("again").endsWith(REFUSED);

        PageSession changed = PageSession.anonymous(base);
        String forged = clinic.atProvider(changed, says).replaceAll("state=[^&]*", "state=forged");
        assertThat(changed.get(forged).location()).as("another state").endsWith(REFUSED);

        PageSession mixed = PageSession.anonymous(base);
        String elsewhere = clinic.atProvider(mixed, says).replace(clinic.code, other.code);
        assertThat(mixed.get(elsewhere).location()).as("to another clinic").endsWith(REFUSED);

        PageSession injected = PageSession.anonymous(base);
        String mine = clinic.atProvider(injected, says);
        String theirs = clinic.atProvider(PageSession.anonymous(base), says);
        assertThat(injected.get(mine.replaceAll("code=[^&]*", code(theirs))).location())
                .as("the code of another browser: its verifier and nonce are not here")
                .contains("why=sso-");
        assertThat(injected.get("/app/dashboard.xhtml").location()).contains("login.xhtml");
    }

    @Test
    void aTokenOfThePastIsRefused() throws SQLException {
        SignOnClinic clinic = clinic().isSetUp(Map.of());
        String email = clinic.email();
        clinic.person(email, "FRONT_DESK");
        Map<String, Object> claims = SignOnClinic.verified(email);
        assertThat(clinic.signIn(new Says("a", claims, -120))).isEqualTo(REFUSED);
        assertThat(clinic.told("SIGN_ON_REFUSED"))
                .filteredOn(e -> e.contains("token"))
                .hasSize(1);
        assertThat(clinic.signIn(Says.of("a", claims))).isEqualTo("/");
    }

    @Test
    void rolesComeFromTheClaimAndPeopleAreMadeOnlyWhereTheClinicSaysSo() throws SQLException {
        Map<String, String> mapped =
                Map.of("roleClaim", "groups", "roles", "docs = PHYSICIAN patient.write\ndesk = FRONT_DESK");
        SignOnClinic clinic = clinic().isSetUp(mapped);
        String email = clinic.email();
        String account = clinic.person(email, "BILLER");
        assertThat(clinic.signIn(Says.of("d", with(email, "groups", List.of("docs", "desk")))))
                .isEqualTo("/");
        assertThat(db.one("select role || ' ' || array_to_string(added, ' ') from account where id = ?::uuid", account))
                .isEqualTo("PHYSICIAN patient.write");
        assertThat(clinic.signIn(Says.of("d", with(email, "groups", List.of("cleaners")))))
                .as("no role any more")
                .isEqualTo(UNKNOWN);
        String newcomer = clinic.email();
        Says fresh = Says.of("n", with(newcomer, "groups", "desk"));
        assertThat(clinic.signIn(fresh)).as("nobody is made by default").isEqualTo(UNKNOWN);

        clinic.isSetUp(with(mapped, "provision", "on"));
        assertThat(clinic.signIn(Says.of("x", with("zz@elsewhere.example", "groups", "desk"))))
                .as("not of the clinic's domains")
                .isEqualTo(UNKNOWN);
        assertThat(clinic.signIn(fresh)).isEqualTo("/");
        assertThat(db.one(
                        "select role || ' ' || person_name from account a join login l on l.id = a.login_id where l.email = ?::citext",
                        newcomer))
                .isEqualTo("FRONT_DESK Zz Named");
    }

    @Test
    void staffSignInByTheProviderOnlyWhereTheClinicSaysSoAndAdministratorsKeepThePassword() throws SQLException {
        SignOnClinic clinic = clinic();
        String email = clinic.email();
        clinic.person(email, "FRONT_DESK");
        clinic.isSetUp(Map.of());
        assertThat(PageSession.anonymous(base).signIn(email, NewUser.PASSWORD).status())
                .isEqualTo(302);
        clinic.isSetUp(Map.of("staffOnly", "on"));
        PageSession.Answer refused = PageSession.anonymous(base).signIn(email, NewUser.PASSWORD);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("Go on with Zz Hospital");
        assertThat(clinic.signIn(Says.of("o", SignOnClinic.verified(email)))).isEqualTo("/");
        assertThat(clinic.adminSession().get("/app/admin/sign-on.xhtml").status())
                .isEqualTo(200);
    }

    @Test
    void aSecondFactorOfTheProviderCountsOnlyWhereTheClinicSaysSo() throws SQLException {
        SignOnClinic clinic = clinic().isSetUp(Map.of());
        String email = clinic.email();
        clinic.person(email, "FRONT_DESK");
        db.updateUnseen(
                "insert into security_policy (clinic_id, id, second_factor) values (?::uuid, ?::uuid, '{FRONT_DESK}')",
                clinic.id,
                UUID.randomUUID().toString());
        Says shown = Says.of("f", with(email, "amr", List.of("pwd", "mfa")));
        assertThat(home(clinic, shown)).as("not trusted").contains("/two-step.xhtml");
        clinic.isSetUp(Map.of("trustFactor", "on"));
        assertThat(home(clinic, Says.of("f", with(email, "amr", List.of("pwd")))))
                .as("a password only")
                .contains("/two-step.xhtml");
        assertThat(home(clinic, shown)).isEmpty();
    }

    @Test
    void theServerIsNotMadeToAskMachinesInside() throws SQLException {
        SignOnClinic clinic = clinic();
        for (String inside : List.of(
                "http://127.0.0.1:9990/", "https://127.0.0.1/", "https://169.254.169.254/x", "file:///etc/passwd")) {
            assertThat(clinic.setUp(Map.of("issuer", inside)).body())
                    .as(inside)
                    .contains("This address may not be asked");
        }
        assertThat(clinic.setUp(Map.of("domains", "not a domain")).body())
                .contains("Write domains one below the other");
        assertThat(clinic.setUp(Map.of("roleClaim", "groups", "roles", "x = SUPER_ADMIN"))
                        .body())
                .contains("hold one of these keys");
        assertThat(PageSession.anonymous(base).get("/sso/start/" + clinic.code).location())
                .as("none is set up")
                .endsWith("why=sso-unavailable");
        clinic.isSetUp(Map.of());
        assertThat(db.one("select encode(secret, 'escape') from sign_on where clinic_id = ?::uuid", clinic.id))
                .isNotNull()
                .doesNotContain("kept-by-nobody");
        assertThat(clinic.adminSession().get("/app/admin/sign-on.xhtml").body()).doesNotContain("kept-by-nobody");
        db.updateUnseen("update sign_on set issuer = 'http://127.0.0.1:9990' where clinic_id = ?::uuid", clinic.id);
        assertThat(PageSession.anonymous(base).get("/sso/start/" + clinic.code).location())
                .as("asked again before each connection")
                .endsWith("why=sso-unavailable");
    }

    /** Where the dashboard sends somebody who signs in so; empty when it opens. */
    private String home(SignOnClinic clinic, Says says) {
        PageSession browser = PageSession.anonymous(base);
        assertThat(clinic.signIn(browser, says)).isEqualTo("/");
        return browser.get("/app/dashboard.xhtml").location();
    }

    private static Map<String, Object> with(String email, String claim, Object value) {
        return with(SignOnClinic.verified(email), claim, value);
    }

    private static <T> Map<String, T> with(Map<String, ? extends T> some, String name, T value) {
        Map<String, T> all = new java.util.HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private static String code(String address) {
        return address.replaceAll(".*[?&](code=[^&]*).*", "$1");
    }
}
