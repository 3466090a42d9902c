package org.carequay.batch.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carequay.tenancy.ActingAs;
import org.junit.jupiter.api.Test;

class RunningAsTest {
    private static final String RUN = "0198a000-0000-7000-8000-000000000001";
    private static final String CLINIC = "0198a000-0000-7000-8000-000000000002";
    private static final String ACCOUNT = "0198a000-0000-7000-8000-000000000003";

    @Test
    void actsAsTheAccountThatStartedTheRun() throws Exception {
        ActingAs.Actor actor = RunningAs.of(RUN, ACCOUNT, CLINIC).call(ActingAs::current);

        assertThat(actor.account()).isEqualTo(UUID.fromString(ACCOUNT));
        assertThat(ActingAs.current()).isNull();
    }

    @Test
    void withoutAnAccountItActsAsTheSystemInTheClinic() throws Exception {
        ActingAs.Actor actor = RunningAs.of(RUN, "", CLINIC).call(ActingAs::current);

        assertThat(actor.account()).isNull();
        assertThat(actor.clinic()).hasToString(CLINIC);
    }
}
