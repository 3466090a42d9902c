package org.carequay.batch.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.carequay.jobs.JobKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobKindTest {
    @ParameterizedTest
    @EnumSource
    void everyJobWritesDownItsRunsLastAndCountsWhatItDoes(JobKind kind) throws Exception {
        try (InputStream xml = JobKindTest.class.getResourceAsStream("/META-INF/batch-jobs/" + kind.key() + ".xml")) {
            assertThat(xml).as(kind.key()).isNotNull();
            String job = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(job).containsPattern("<listener ref=\"jobRunRecord\" ?/>\\s*</listeners>\\s*<step");
            assertThat(job).contains("<listener ref=\"itemCount\"");
        }
    }
}
