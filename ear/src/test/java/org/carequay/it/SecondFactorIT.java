package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a second factor a password alone opens nothing, and every code opens once. */
@ExtendWith(RunningCareQuay.class)
class SecondFactorIT {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{5}-[a-z2-7]{5})</code>");
    private static final int WRONG_TRIES = 5;
    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();

    /** Somebody with an app and ten recovery codes. */
    private record Enrolled(NewUser user, String secret, List<String> recovery) {
        /** A code that was not used yet: confirming has taken the one of its moment. */
        String unused() {
            return code(secret, step() + 1);
        }
    }

    @Test
    void aCodeOpensOnceAndTheRecoveryCodeToo() throws SQLException {
        Enrolled who = enrolled();
        PageSession half = PageSession.anonymous(base);
        assertThat(half.signIn(who.user().email, NewUser.PASSWORD).location()).contains("/code.xhtml");
        assertThat(half.get("/app/dashboard.xhtml").location()).contains("login.xhtml");

        String code = who.unused();
        assertThat(second(half, "000000").status()).as("a wrong code").isEqualTo(200);
        assertThat(second(half, code).status()).isEqualTo(302);
        assertThat(half.get("/app/dashboard.xhtml").status()).isEqualTo(200);

        assertThat(opens(who, code)).as("the same code again").isFalse();
        assertThat(opens(who, code(who.secret(), step() - 1)))
                .as("the code before it")
                .isFalse();
        String recovery = who.recovery().get(3);
        assertThat(opens(who, recovery.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(opens(who, recovery)).as("the same recovery code again").isFalse();
        assertThat(db.one(
                        "select count(*) from audit_event where entity_id = ?::uuid and action = 'SECOND_FACTOR_FAILED'",
                        who.user().id))
                .isEqualTo("4");
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsNotLookedAt() throws SQLException {
        Enrolled who = enrolled();
        PageSession half = PageSession.anonymous(base);
        half.signIn(who.user().email, NewUser.PASSWORD);
        for (int i = 0; i < WRONG_TRIES; i++) {
            second(half, "00000" + i);
        }
        assertThat(second(half, who.unused()).status()).isEqualTo(200);
        assertThat(opens(who, who.recovery().get(0))).isFalse();
        db.updateUnseen(
                "update login_totp set locked_until = now() - interval '1 second' where login_id = (select login_id from account"
                        + " where id = ?::uuid)",
                who.user().id);
        assertThat(opens(who, who.recovery().get(0))).isTrue();
    }

    @Test
    void theSecondStepAloneOpensNothing() throws SQLException {
        Enrolled who = enrolled();
        assertThat(second(PageSession.anonymous(base), who.unused()).status()).isEqualTo(200);
    }

    @Test
    void secretsAndCodesAreNotInTheDatabase() throws SQLException {
        Enrolled who = enrolled();
        String kept = db.one(
                "select (select encode(secret, 'escape') from login_totp t where t.login_id = a.login_id)"
                        + " || (select string_agg(hash, ' ') from login_recovery_code c where c.login_id = a.login_id)"
                        + " from account a where id = ?::uuid",
                who.user().id);
        assertThat(kept).isNotNull().doesNotContain(who.secret());
        assertThat(who.recovery()).noneMatch(kept::contains);
    }

    @Test
    void theClinicsPolicyComesBeforeEveryPage() throws SQLException {
        String clinic = UUID.randomUUID().toString();
        String account = UUID.randomUUID().toString();
        NewUser person = NewUser.ready("eastside", "BILLER");
        db.updateUnseen(
                "insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address) select ?::uuid, 'zz-' || left(?, 8),"
                        + " 'Zz Clinic', legal_name, tin, phone, zone, locale, address from clinic where code = 'eastside'",
                clinic,
                clinic);
        try {
            db.updateUnseen(
                    "update account set active = false where id = ?::uuid; insert into account (clinic_id, id, login_id, person_name,"
                            + " role) select ?::uuid, ?::uuid, login_id, 'Zz Owner', 'CLINIC_ADMIN' from account where id = ?::uuid",
                    person.id,
                    clinic,
                    account,
                    person.id);
            PageSession owner = person.signedIn();
            assertThat(owner.get("/app/admin/clinic.xhtml").status()).isEqualTo(200);
            PageSession.Answer saved = owner.submit(
                    "/app/admin/clinic.xhtml",
                    "policy",
                    Map.of(
                            "policy:secondFactor", "CLINIC_ADMIN",
                            "policy:idleMinutes", "7",
                            "policy:password", NewUser.PASSWORD,
                            "policy:save", "policy:save"));
            assertThat(saved.body()).contains("The policy is saved");
            assertThat(owner.get("/app/dashboard.xhtml").location()).contains("/two-step.xhtml");
            assertThat(owner.get("/account.xhtml").location()).contains("/two-step.xhtml");
            assertThat(keysInServices(account))
                    .as("no service does anything for them")
                    .isNull();
            assertThat(keysOfSuperAdmin(clinic)).as("nor for a super admin").isNull();
            assertThat(keysOfSuperAdmin(db.one("select id from clinic where code = 'harbor'")))
                    .as("in a clinic that does not ask for it")
                    .contains("user.manage");

            PageSession again = person.signedIn();
            enrol(again);
            assertThat(keysInServices(account)).contains("user.manage");
            assertThat(again.get("/app/dashboard.xhtml").body()).contains("data-idle=\"420\"");
        } finally {
            db.updateUnseen("delete from security_policy where clinic_id = ?::uuid", clinic);
            db.updateUnseen("delete from account where clinic_id = ?::uuid", clinic);
            db.updateUnseen("delete from clinic where id = ?::uuid", clinic);
        }
    }

    /** What the services learn of the account, whatever page or servlet asks them. */
    private String keysInServices(String account) throws SQLException {
        return db.one("select permissions from bind_account(?::uuid, null, null, 'zz', null, null)", account);
    }

    private String keysOfSuperAdmin(String clinic) throws SQLException {
        return db.one(
                "select b.permissions from account a join login l on l.id = a.login_id, bind_account(a.id, ?::uuid, null, 'zz', null, null) b"
                        + " where l.email = 'super@carequay.example'",
                clinic);
    }

    private Enrolled enrolled() {
        NewUser user = NewUser.ready("eastside", "BILLER");
        PageSession session = user.signedIn();
        return enrol(session, user);
    }

    private Enrolled enrol(PageSession session, NewUser user) {
        PageSession.Answer asked = session.submit("/two-step.xhtml", "two", Map.of("two:start", "two:start"));
        String secret = found(SECRET, asked.body()).get(0).replace(" ", "");
        assertThat(asked.body()).contains("data:image/png;base64,");
        PageSession.Answer wrong = session.answer(
                asked, "/two-step.xhtml", "two", Map.of("two:code", "000000", "two:confirm", "two:confirm"));
        assertThat(wrong.body()).contains("This is not the code that the app shows now");
        PageSession.Answer done = session.answer(
                wrong,
                "/two-step.xhtml",
                "two",
                Map.of("two:code", code(secret, step()), "two:confirm", "two:confirm"));
        List<String> recovery = found(RECOVERY, done.body());
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(session.get("/two-step.xhtml").body()).doesNotContain(recovery.get(0), secret);
        return new Enrolled(user, secret, recovery);
    }

    private void enrol(PageSession session) {
        enrol(session, null);
    }

    private boolean opens(Enrolled who, String code) {
        PageSession half = PageSession.anonymous(base);
        half.signIn(who.user().email, NewUser.PASSWORD);
        return second(half, code).status() == 302;
    }

    private static PageSession.Answer second(PageSession session, String code) {
        return session.submit("/code.xhtml", "second", Map.of("second:code", code, "second:check", "second:check"));
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        assertThat(all).as(pattern.pattern()).isNotEmpty();
        return all;
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }

    /** What an app does. */
    private static String code(String secret, long step) {
        String bits = secret.chars()
                .mapToObj(letter -> String.format(
                                "%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                        .replace(' ', '0'))
                .reduce("", String::concat);
        byte[] key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
