package org.carequay.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.SignInService.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks the sign-in mechanism request by request, as the server does, with a clock that the test moves. */
class SessionClockTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(15);
    private final BrowserSession browser = new BrowserSession();
    private Instant now = MORNING;
    private SignInMechanism mechanism;
    private SessionLock lock;

    private final NotedSessions noted = new NotedSessions();

    @BeforeEach
    void signIn() {
        SessionClock clock = new SessionClock(() -> now);
        lock = new SessionLock(noted, clock);
        mechanism = new SignInMechanism(noted, clock, null, null);
        SessionIdentity.Choice account =
                new SessionIdentity.Choice(UUID.randomUUID(), 1, "Eastside", "FRONT_DESK", "Ann", Locale.US.toString());
        browser.set(
                SessionIdentity.KEY,
                new SessionIdentity(
                        List.of(account), account, null, clock.start(browser.session(), IDLE), UUID.randomUUID()));
    }

    @Test
    void thePersonIsNotedOnceInFiveMinutesAndTheEndOnce() {
        for (int minute = 0; minute < 12; minute++) {
            after(Duration.ofMinutes(1));
            opens("/app/dashboard.xhtml");
        }
        assertThat(noted.notes).containsExactly("seen", "seen");
        after(IDLE);
        opens("/app/dashboard.xhtml");
        assertThat(noted.notes).containsExactly("seen", "seen");
        after(SessionClock.LOCKED_FOR);
        opens("/app/dashboard.xhtml");
        assertThat(noted.notes).containsExactly("seen", "seen", "ended");
    }

    @Test
    void somebodyWhoWorksStaysSignedIn() {
        for (int minutes = 0; minutes < 11 * 60; minutes += 14) {
            after(Duration.ofMinutes(14));
            assertThat(opens("/app/dashboard.xhtml")).isTrue();
        }
    }

    @Test
    void somebodyIdleIsLockedOutAndThenSignedOut() {
        after(IDLE.minusSeconds(1));
        assertThat(opens("/app/dashboard.xhtml")).isTrue();
        after(IDLE);
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(browser.isOver()).isFalse();
        assertThat(browser.said(SessionClock.LOCKED)).isEqualTo(true);
        after(SessionClock.LOCKED_FOR.minusSeconds(1));
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(browser.isOver()).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(browser.isOver()).isTrue();
        assertThat(browser.said(SessionClock.ENDED)).isEqualTo("idle");
    }

    @Test
    void onlyThePasswordOpensALock() {
        assertThat(lock.lock(browser.request("/session", null))).isTrue();
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(asks("/app/billing/statements.xhtml", "start:run")).isFalse();
        assertThat(lock.unlock(browser.request("/session", null), "wrong")).isEqualTo(Unlock.WRONG);
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        after(IDLE.multipliedBy(2));
        assertThat(lock.unlock(browser.request("/session", null), "right")).isEqualTo(Unlock.OPEN);
        assertThat(opens("/app/dashboard.xhtml")).isTrue();
        after(IDLE);
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
    }

    @Test
    void aLockStopsNoTwelveHours() {
        after(SessionClock.LONGEST.minusMinutes(1));
        browser.set(SessionClock.class.getName(), now);
        lock.lock(browser.request("/session", null));
        after(Duration.ofMinutes(1));
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(browser.said(SessionClock.ENDED)).isEqualTo("long");
    }

    @Test
    void whatAPageAsksByItselfKeepsNobodySignedIn() {
        for (int minutes = 1; minutes < 15; minutes++) {
            after(Duration.ofMinutes(1));
            assertThat(opens(SessionClock.WAITING_PATH)).isTrue();
            assertThat(asks("/app/billing/statements.xhtml", "run:poll")).isTrue();
        }
        after(Duration.ofMinutes(1));
        assertThat(asks("/app/billing/statements.xhtml", "run:poll")).isFalse();
    }

    @Test
    void aButtonOfAPageIsAnAct() {
        after(Duration.ofMinutes(10));
        assertThat(asks("/app/billing/statements.xhtml", "start:run")).isTrue();
        after(Duration.ofMinutes(10));
        assertThat(opens("/app/dashboard.xhtml")).isTrue();
    }

    @Test
    void twelveHoursAreTheEndHoweverBusySomebodyIs() {
        Instant end = MORNING.plus(SessionClock.LONGEST);
        while (now.plus(Duration.ofMinutes(10)).isBefore(end)) {
            after(Duration.ofMinutes(10));
            assertThat(opens("/app/dashboard.xhtml")).isTrue();
        }
        now = end.minusMillis(1);
        assertThat(opens("/app/dashboard.xhtml")).isTrue();
        now = end;
        assertThat(opens("/app/dashboard.xhtml")).isFalse();
        assertThat(browser.isOver()).isTrue();
        assertThat(browser.said(SessionClock.ENDED)).isEqualTo("long");
    }

    @Test
    void anotherClinicStartsNoNewTwelveHours() {
        SessionIdentity identity = (SessionIdentity) browser.get(SessionIdentity.KEY);
        assertThat(identity.in(UUID.randomUUID()).since()).isEqualTo(MORNING);
        assertThat(identity.as(identity.account()).since()).isEqualTo(MORNING);
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private boolean opens(String path) {
        return asks(path, null);
    }

    private boolean asks(String path, String source) {
        return mechanism.validateRequest(browser.request(path, source), null, browser.context())
                == AuthenticationStatus.SUCCESS;
    }
}
