package org.carequay.ui.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.carequay.report.Condition;

/** A condition while it is edited; a line without an element is left out, none at all is no condition. */
public class ConditionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 3;

    private final List<TestRow> tests = new ArrayList<>();
    private Condition.Join join = Condition.Join.ALL;

    /** One test. */
    public static class TestRow implements Serializable {
        private static final long serialVersionUID = 1L;
        private String key;
        private Condition.Operator operator = Condition.Operator.IS;
        private String value = "";

        public String getKey() {
            return key;
        }

        public void setKey(String key) {
            this.key = key;
        }

        public Condition.Operator getOperator() {
            return operator;
        }

        public void setOperator(Condition.Operator operator) {
            this.operator = operator;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    static ConditionForm of(Condition condition) {
        ConditionForm form = new ConditionForm();
        if (condition != null) {
            form.join = condition.join();
            for (Condition.Test test : condition.tests()) {
                TestRow row = new TestRow();
                row.key = test.key();
                row.operator = test.operator();
                row.value = test.value();
                form.tests.add(row);
            }
        }
        while (form.tests.size() < LINES) {
            form.tests.add(new TestRow());
        }
        return form;
    }

    Condition condition() {
        List<Condition.Test> given = tests.stream()
                .filter(row -> row.key != null && !row.key.isBlank())
                .map(row -> new Condition.Test(row.key, row.operator, row.value == null ? "" : row.value.strip()))
                .toList();
        return given.isEmpty() ? null : new Condition(join, given);
    }

    public List<TestRow> getTests() {
        return tests;
    }

    public Condition.Join getJoin() {
        return join;
    }

    public void setJoin(Condition.Join join) {
        this.join = join;
    }
}
