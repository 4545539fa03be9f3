import { type NextStepName, nextStepNames } from '../choices.ts'
import { isAnypoint, type WorkflowSettings } from './settings.ts'
import { step } from './step.ts'
import type { Yaml } from './yaml.ts'

/** What uses the access token. */
export interface NextStep {
  /** Whether it needs the repository's files. */
  readonly checkout: boolean
  /** Steps that come before there is a token. */
  readonly prepare: readonly string[]
  readonly use: string
}

/** The next step as chosen, or what fits the provider. */
export function nextStep(settings: WorkflowSettings, accessToken: Yaml): NextStep {
  const [fitting = 'curl'] = nextStepsFor(settings)
  return table[settings.next ?? fitting](settings, accessToken)
}

/** Those that can be used with the provider, the default first. */
export function nextStepsFor(settings: Pick<WorkflowSettings, 'provider'>): NextStepName[] {
  const general: NextStepName[] = ['curl', 'maven', 'terraform']
  return isAnypoint(settings) ? [...nextStepNames] : general
}

const table: Readonly<
  Record<NextStepName, (settings: WorkflowSettings, accessToken: Yaml) => NextStep>
> = {
  'anypoint-cli': (_settings, accessToken) => ({
    checkout: false,
    prepare: [
      step({
        name: 'Install the Anypoint CLI',
        remark:
          'zizmor: ignore[adhoc-packages] the version is pinned; without install scripts, and before there is a token',
        run: 'npm install --global --ignore-scripts anypoint-cli-v4@1.6.12',
      }),
    ],
    use: step({
      name: 'List the environments',
      remark: 'Replace this command with yours.',
      run: 'anypoint-cli-v4 account:environment:list',
      env: [
        ['ANYPOINT_BEARER', accessToken],
        [
          'XDG_CONFIG_HOME',
          { yaml: '${{ runner.temp }}' },
          'The CLI saves the token in its configuration. This folder is deleted after the job.',
        ],
      ],
    }),
  }),
  maven: (settings, accessToken) => ({
    checkout: true,
    prepare: [
      step({
        name: 'Set up Java and Maven',
        uses: 'actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961 # v5.7.0',
        with: [
          ['distribution', 'temurin'],
          ['java-version', '17'],
          [
            'server-id',
            'deployment',
            'The ID of the repository in pom.xml. settings.xml gets the names of the variables only.',
          ],
          ['server-username', 'MAVEN_USERNAME'],
          ['server-password', 'MAVEN_PASSWORD'],
        ],
      }),
    ],
    use: step({
      name: 'Deploy',
      run: 'mvn --batch-mode deploy',
      env: [
        isAnypoint(settings)
          ? ['MAVEN_USERNAME', '~~~Token~~~', 'Says that the password is an access token.']
          : ['MAVEN_USERNAME', 'token', 'The user name that your server expects with a token.'],
        ['MAVEN_PASSWORD', accessToken],
      ],
    }),
  }),
  terraform: (settings, accessToken) => ({
    checkout: true,
    prepare: [
      step({
        name: 'Set up Terraform',
        uses: 'hashicorp/setup-terraform@dfe3c3f87815947d99a8997f908cb6525fc44e9e # v4.0.1',
      }),
      step({ name: 'Install the providers', run: 'terraform init -input=false' }),
    ],
    use: step({
      name: 'Plan',
      remark: 'To apply it: terraform apply -input=false -auto-approve',
      run: 'terraform plan -input=false',
      env: [[isAnypoint(settings) ? 'ANYPOINT_ACCESS_TOKEN' : 'TF_VAR_access_token', accessToken]],
    }),
  }),
  curl: (settings, accessToken) => ({
    checkout: false,
    prepare: [],
    use: step({
      name: 'Call the API',
      remark: 'curl reads the token from its input, because other programs can see its arguments.',
      run: `>-
        printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
        curl --fail-with-body --silent --show-error --header @- "$URL"`.replaceAll(/^ {6}/gm, ''),
      env: [
        ['ACCESS_TOKEN', accessToken],
        isAnypoint(settings)
          ? ['URL', new URL('/accounts/api/me', settings.provider.provider.tokenUrl).href]
          : ['URL', 'https://api.example.com/', 'Replace this address with the one of your API.'],
      ],
    }),
  }),
}
