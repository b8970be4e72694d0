/** The parts of Yoti's sandbox client, which comes without types, that tests use. */
declare module '@getyoti/sdk-sandbox' {
  interface Builder<Built> {
    build(): Built;
  }
  type Built = object;
  class ReportBuilder implements Builder<Built> {
    withRecommendation(recommendation: Built): this;
    withBreakdown(breakdown: Built): this;
    build(): Built;
  }
  export class SandboxDocumentAuthenticityCheckBuilder extends ReportBuilder {}
  export class SandboxThirdPartyIdentityCheckBuilder extends ReportBuilder {}
  export class SandboxRecommendationBuilder implements Builder<Built> {
    withValue(value: string): this;
    withReason(reason: string): this;
    build(): Built;
  }
  export class SandboxBreakdownBuilder implements Builder<Built> {
    withSubCheck(name: string): this;
    withResult(result: string): this;
    withDetail(name: string, value: string): this;
    build(): Built;
  }
  export class SandboxCheckReportsBuilder implements Builder<Built> {
    withDocumentAuthenticityCheck(check: Built): this;
    withThirdPartyIdentityCheck(check: Built): this;
    withAsyncReportDelay(seconds: number): this;
    build(): Built;
  }
  export class SandboxDocumentTextDataExtractionTaskBuilder implements Builder<Built> {
    withDocumentField(name: string, value: string): this;
    build(): Built;
  }
  export class SandboxTaskResultsBuilder implements Builder<Built> {
    withDocumentTextDataExtractionTask(task: Built): this;
    build(): Built;
  }
  export class SandboxResponseConfigBuilder implements Builder<Built> {
    withCheckReports(reports: Built): this;
    withTaskResults(results: Built): this;
    build(): Built;
  }
  export class SandboxIDVClientBuilder {
    withClientSdkId(sdkId: string): this;
    withPemString(pem: string): this;
    withSandboxUrl(url: string): this;
    build(): {
      configureApplicationResponse(config: Built): Promise<void>;
      configureSessionResponse(sessionId: string, config: Built): Promise<void>;
    };
  }
}
