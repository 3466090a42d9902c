package org.carequay.batch.billing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carequay.batch.jobs.ItemCount;
import org.carequay.batch.jobs.JobRunRecord;
import org.carequay.batch.restart.HeldExecution;
import org.carequay.jobs.JobKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class StatementJobTest {
    private static final List<Class<?>> ARTIFACTS = List.of(
            PendingStatementReader.class,
            StatementWriter.class,
            CloseStatementRun.class,
            StatementRunOutcome.class,
            HeldExecution.class,
            ItemCount.class,
            JobRunRecord.class);

    @Test
    void everyArtifactTheJobNamesIsABeanOfThatName() throws Exception {
        Set<String> named = elements(job()).stream()
                .filter(element -> element.hasAttribute("ref"))
                .map(element -> element.getAttribute("ref"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isEqualTo(ARTIFACTS.stream()
                        .map(type -> Introspector.decapitalize(type.getSimpleName()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(ARTIFACTS)
                .allMatch(type -> type.isAnnotationPresent(Named.class) && type.isAnnotationPresent(Dependent.class));
    }

    @Test
    void thePartitionsOfThePlanAreTheOnesTheReaderDividesBy() throws Exception {
        List<Element> elements = elements(job());
        Element plan = elements.stream()
                .filter(element -> element.getTagName().equals("plan"))
                .findFirst()
                .orElseThrow();
        String divided = elements.stream()
                .filter(element -> element.getAttribute("name").equals("partitions"))
                .map(element -> element.getAttribute("value"))
                .findFirst()
                .orElseThrow();

        assertThat(plan.getAttribute("partitions")).isEqualTo(divided);
    }

    private static List<Element> elements(Document job) {
        NodeList all = job.getElementsByTagName("*");
        return Stream.concat(
                        Stream.of(job.getDocumentElement()),
                        IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)))
                .toList();
    }

    private static Document job() throws Exception {
        String file = "/META-INF/batch-jobs/" + JobKind.STATEMENT_RUN.key() + ".xml";
        try (InputStream xml = StatementJobTest.class.getResourceAsStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        }
    }
}
