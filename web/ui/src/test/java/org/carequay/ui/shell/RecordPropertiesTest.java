package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {
    private final ELContext context = new Context();
    private final RecordProperties records = new RecordProperties();

    /** A row of a list. */
    public record Row(String name, List<String> tags) {}

    @Test
    void aComponentIsReadAsProperty() {
        assertThat(records.getValue(context, new Row("Ana", List.of()), "name")).isEqualTo("Ana");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void anythingElseIsLeftToTheOthers() {
        assertThat(records.getValue(context, new Row("Ana", List.of()), "empty"))
                .isNull();
        assertThat(records.getValue(context, "text", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aRecordIsNeverWritten() {
        assertThatThrownBy(() -> records.setValue(context, new Row("Ana", List.of()), "name", "Eve"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
