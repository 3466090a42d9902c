package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.carequay.billing.Aging.Buckets;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBucketsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "31, 1", "60, 1", "61, 2", "90, 2", "91, 3", "120, 3", "121, 4", "2000, 4"})
    void theLastDayBelongsToTheYoungerBucket(int days, int bucket) {
        assertThat(AgeBuckets.index(days)).isEqualTo(bucket);
    }

    @Test
    void bucketsSumToTheTotal() {
        Buckets buckets = new AgeBuckets()
                .add(10, Money.of("0.10"))
                .add(45, Money.of("0.20"))
                .add(45, Money.of("100.00"))
                .add(500, Money.of("-0.30"))
                .buckets();

        assertThat(buckets.b31to60()).isEqualTo(Money.of("100.20"));
        assertThat(buckets.over120()).isEqualTo(Money.of("-0.30"));
        assertThat(buckets.total()).isEqualTo(Money.of(100));
    }
}
