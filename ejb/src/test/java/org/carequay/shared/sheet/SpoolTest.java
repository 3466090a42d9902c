package org.carequay.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {
    @Test
    void whatWasWrittenIsSentWholeAndIsGone() throws IOException {
        byte[] large = new byte[3_000_001];
        new Random(1).nextBytes(large);
        Spool spool = new Spool();
        spool.out().write(large);
        spool.out().write("end".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream reader = new ByteArrayOutputStream();

        spool.sendTo(reader);

        byte[] sent = reader.toByteArray();
        assertThat(sent).hasSize(large.length + 3).startsWith(large);
        assertThatThrownBy(() -> spool.sendTo(reader)).isInstanceOf(ClosedChannelException.class);
    }
}
