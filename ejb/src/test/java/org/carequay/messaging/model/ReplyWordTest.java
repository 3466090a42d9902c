package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyWordTest {
    @ParameterizedTest
    @CsvSource({
        "c, CONFIRM",
        "'  C. ', CONFIRM",
        "Yes!, CONFIRM",
        "Sí, CONFIRM",
        "x, CANCEL",
        "Cancelar, CANCEL",
        "CANCEL, CANCEL",
        "'s T o P', STOP",
        "Stop., STOP",
        "unsubscribe, STOP",
        "baja, STOP",
        "Start, START",
        "'', OTHER",
        "no, OTHER",
        "'  StOp ', STOP",
        "'stop please', STOP",
        "'Please, STOP texting me!', STOP",
        "'opt out', STOP",
        "'Stop. Stop.', STOP",
        "'Por favor, paré de enviar mensajes', STOP",
        "'ST OP', STOP",
        "'stop by later', OTHER",
        "'I will stop at the pharmacy', OTHER",
        "'do not stop', OTHER",
        "'please', OTHER",
        "'text me', OTHER",
        "'I cannot come', OTHER",
        "12345, OTHER"
    })
    void aWordIsUnderstoodHoweverItIsWritten(String text, ReplyWord word) {
        assertThat(ReplyWord.of(text)).isEqualTo(word);
    }
}
