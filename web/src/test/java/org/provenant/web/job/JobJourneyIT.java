package org.provenant.web.job;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Work that goes on behind the pages is watched, called off and tried again by whoever asked for it. */
@BrowserTest
class JobJourneyIT {

    private static final String WORK = "Ghi sổ thiết bị từ bảng tính";

    /** Runners keep their locks apart from others in the same database by this number. */
    private static final int LOCK_SPACE = 0x50524f56;

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void workIsWatchedCalledOffAndTriedAgain(Visitor visitor) {
        importer.at(visitor).open("/job/list.xhtml");
        assertThat(visitor.row(WORK).first()).containsText("Hoàn thành");

        try (var runner = TestServer.sql().open()) {
            long job = runsElsewhere(runner);
            visitor.open("/job/list.xhtml?state=RUNNING&mine=1");
            assertThat(visitor.row(WORK)).containsText("3/12 bước");
            visitor.row(WORK).locator("a").first().click();
            assertThat(visitor.content()).containsText("3/12 bước");

            visitor.presses("Hủy việc");
            visitor.presses("Hủy việc");
            assertThat(visitor.notices()).containsText("Đã hủy việc.");
            assertThat(visitor.content()).containsText("việc dừng ở bước kế tiếp");
            runner.createQuery("select cast(pg_advisory_unlock(:space, :job) as text)")
                    .bind("space", LOCK_SPACE)
                    .bind("job", (int) job)
                    .mapTo(String.class)
                    .one();
            assertThat(visitor.page().locator(".state").first()).containsText("Đã hủy");
        }

        visitor.page().reload();
        visitor.presses("Chạy lại");
        visitor.presses("Chạy lại");
        assertThat(visitor.notices()).containsText("Việc đã vào hàng đợi trở lại.");
        assertThat(visitor.page().locator(".state").first()).containsText("Hoàn thành");
        visitor.content().getByText("Mở mục liên quan").click();
        assertThat(visitor.page().locator("h1")).containsText("01-danh-sach-thiet-bi.xlsx");
    }

    /** As in another process: the lock lasts as long as its connection. */
    private static long runsElsewhere(Handle runner) {
        long job = runner.createQuery("select nextval('job_seq')")
                .mapTo(Long.class)
                .one();
        runner.createQuery("select cast(pg_advisory_lock(:space, :job) as text)")
                .bind("space", LOCK_SPACE)
                .bind("job", (int) job)
                .mapTo(String.class)
                .one();
        runner.createUpdate("""
                        insert into job (id, kind, company_id, user_id, subject_id, state, done, total, queued_at, started_at)
                        select :job, kind, company_id, user_id, subject_id, 'RUNNING', 3, 12, now(), now() from job
                        where kind = 'CONFIRM_IMPORT' and state = 'DONE' order by id desc limit 1
                        """).bind("job", job).execute();
        return job;
    }
}
