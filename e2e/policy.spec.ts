import { expect, test } from '@playwright/test'

for (const path of ['/', '/library', '/mine', '/settings']) {
  test(`the content security policy lets ${path} run, and nothing breaks it`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const response = await page.goto(path)
    await page.waitForLoadState('networkidle')
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic'/)
    expect(policy).not.toContain('unsafe-eval')
    expect(response?.headers()['x-content-type-options']).toBe('nosniff')
    expect(complaints).toEqual([])
  })
}
