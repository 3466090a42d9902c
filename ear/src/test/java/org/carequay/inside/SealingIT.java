package org.carequay.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.naming.InitialContext;
import org.carequay.tenancy.ClinicId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: what the timers do of themselves, in every clinic and for what belongs to none. */
@ExtendWith({InsideCareQuay.class, ArquillianExtension.class})
class SealingIT {
    private static final String OPEN =
            """
            select count(*) as open from audit_event e where e.clinic_id = bound_clinic() and e.at <= ?::timestamptz
              and not exists (select from audit_link l where l.clinic_id = e.clinic_id and l.id = e.id)""";

    @Deployment
    static WebArchive archive() {
        return InsideCareQuay.archive();
    }

    @Test
    void everyChainIsSealedAndItsEndKept() throws Exception {
        Application application = new Application();
        ClinicId clinic = application.clinic("eastside");
        Object timer = InitialContext.doLookup("java:global/carequay/carequay-ejb/SealingTimer");
        for (String step : List.of("seal", "check")) {
            String now = application.in(clinic, () -> application
                    .sql()
                    .first("select clock_timestamp()::text as now", row -> row.getString("now"))
                    .orElseThrow());
            timer.getClass().getMethod(step).invoke(timer);
            long open = application.in(clinic, () -> application
                    .sql()
                    .first(OPEN, row -> row.getLong("open"), now)
                    .orElseThrow());
            assertThat(open).as(step).isZero();
            for (ClinicId chain : List.of(clinic, application.clinic("harbor"), ClinicId.INSTALLATION)) {
                Path kept = Path.of(System.getProperty("jboss.server.data.dir"), "audit-anchor", chain + ".anchor");
                assertThat(Files.readAllLines(kept)).as(step + " of " + chain).isNotEmpty();
            }
        }
    }
}
