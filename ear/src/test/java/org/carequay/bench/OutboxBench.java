package org.carequay.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How fast the outbox drains into a mail server, beside the mail library alone, and how fast reminders are written. */
@ExtendWith(MeasuredCareQuay.class)
class OutboxBench {
    private static final int MESSAGES = Integer.getInteger("carequay.bench.messages", 20_000);
    private static final int REMINDERS = Integer.getInteger("carequay.bench.reminders", 100_000);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration POLL = Duration.ofMillis(500);

    @Test
    void outbox() throws Exception {
        Db db = MeasuredCareQuay.db();
        MeasuredCareQuay.script("messages.sql", MESSAGES / 10);
        untilNone(db, "select count(*) from message where queued_by = 'bench' and sent_at is null");
        double floor = plain(MESSAGES);
        MeasuredCareQuay.HEAP.begin();
        int before = MeasuredCareQuay.sink().taken();
        MeasuredCareQuay.script("messages.sql", MESSAGES);
        untilNone(db, "select count(*) from message where queued_by = 'bench' and sent_at is null");
        double seconds = Double.parseDouble(db.one(
                """
                select extract(epoch from max(sent_at) - min(sent_at)) from (
                  select sent_at from message where queued_by = 'bench' order by sent_at desc limit ?) m""",
                MESSAGES));
        int taken = MeasuredCareQuay.sink().taken() - before;
        String title = String.format(Locale.ROOT, "Outbox, %,d e-mails", taken);
        MeasuredCareQuay.figures().compare(title, "messages/s", taken / seconds, floor, "≥ 300/s");
        MeasuredCareQuay.figures().alone("Outbox, heap at most", MeasuredCareQuay.HEAP.peak(), "≤ 512 MB");
    }

    @Test
    void reminders() throws Exception {
        Db db = MeasuredCareQuay.db();
        MeasuredCareQuay.HEAP.begin();
        MeasuredCareQuay.script("reminders.sql", REMINDERS);
        untilNone(
                db,
                """
                select count(*) from (
                  select 1 from patient p where p.family = 'Reminded' and not exists (
                    select from message m where m.clinic_id = p.clinic_id and m.patient_id = p.id) limit 1) c""");
        double seconds = Double.parseDouble(
                db.one(
                        """
                select extract(epoch from max(m.queued_at) - min(m.queued_at)) from message m
                join patient p on p.clinic_id = m.clinic_id and p.id = m.patient_id where p.family = 'Reminded'"""));
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "Reminders written, %,d due at once", REMINDERS),
                        String.format(Locale.ROOT, "%.0f s (%.0f/s)", seconds, REMINDERS / seconds),
                        "100,000 in ≤ 60 s");
        MeasuredCareQuay.figures().alone("Reminders, heap at most", MeasuredCareQuay.HEAP.peak(), "≤ 512 MB");
    }

    private static void untilNone(Db db, String count) {
        Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(() -> "0".equals(db.one(count)));
    }

    /** The same messages through the mail library alone, over one connection. */
    private static double plain(int messages) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(MeasuredCareQuay.sink().port()));
        Session session = Session.getInstance(settings);
        long begin = System.nanoTime();
        try (Transport server = session.getTransport("smtp")) {
            server.connect();
            for (int i = 0; i < messages; i++) {
                MimeMessage mail = new MimeMessage(session);
                mail.setFrom(new InternetAddress("no-reply@carequay.example"));
                mail.setRecipient(Message.RecipientType.TO, new InternetAddress("bench@sink.example"));
                mail.setSubject("Your visit", "UTF-8");
                mail.setText("We expect you. ".repeat(20), "UTF-8");
                mail.saveChanges();
                server.sendMessage(mail, mail.getAllRecipients());
            }
        }
        return messages / ((System.nanoTime() - begin) / 1e9);
    }
}
